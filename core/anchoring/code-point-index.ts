/** Converts between UTF-16 offsets and code point positions of one text. Both conversions are O(log n). */
export interface CodePointIndex {
  /** Length of the text in code points. */
  readonly codePointCount: number;
  /** UTF-16 offset → number of code points before it. An offset inside a surrogate pair counts as the start of the pair. */
  getCodePoint(offset: number): number;
  /** Number of code points → UTF-16 offset. */
  getOffset(codePoint: number): number;
}

/**
 * Remembers where the characters beyond the BMP are, and nothing else: a text without any costs no memory and both
 * conversions are the identity. W3C Web Annotation (4.2.5), brat and spaCy count code points.
 *
 * Positions outside the text are pulled to its ends.
 */
export function createCodePointIndex(text: string): CodePointIndex {
  const pairs = findPairs(text);
  const codePointCount = text.length - pairs.length;
  return {
    codePointCount,
    getCodePoint(offset) {
      const clamped = Math.min(Math.max(0, offset), text.length);
      return clamped - countWhile(pairs.length, (index) => (pairs[index] ?? 0) < clamped);
    },
    getOffset(codePoint) {
      const clamped = Math.min(Math.max(0, codePoint), codePointCount);
      return clamped + countWhile(pairs.length, (index) => (pairs[index] ?? 0) - index < clamped);
    },
  };
}

/** Offsets of the first half of every surrogate pair, ascending. */
function findPairs(text: string): Int32Array {
  const found: number[] = [];
  for (let offset = 0; offset + 1 < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(offset + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    found.push(offset);
    offset += 1;
  }
  return Int32Array.from(found);
}

/** Binary search: how many of the first `count` positions hold, given that all that hold come first. */
function countWhile(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
