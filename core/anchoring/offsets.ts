/**
 * What an offset is, said once: inside Briefmark every position in a text counts **UTF-16 code units** from the start
 * of the canonical text, and a range is half open, `[start, end)`. That is what `String.prototype.slice`, DOM ranges and
 * the reader count. Formats that count code points or bytes convert at their own border (`code-point-index.ts`).
 */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}

/** @returns whether `offset` lies in the text and not between the halves of a surrogate pair. */
export function isBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  return !isInsidePair(text, offset);
}

/**
 * Widens a range until neither end splits a surrogate pair and both lie in the text.
 * @param range UTF-16 offsets, `start <= end`; ends outside the text are pulled in.
 */
export function snapToBoundaries(text: string, range: OffsetRange): OffsetRange {
  const start = clampOffset(text, range.start);
  const end = Math.max(start, clampOffset(text, range.end));
  return {
    start: isInsidePair(text, start) ? start - 1 : start,
    end: isInsidePair(text, end) ? end + 1 : end,
  };
}

/** @returns `offset` pulled into `[0, text.length]` and cut to an integer. */
export function clampOffset(text: string, offset: number): number {
  return Math.min(Math.max(0, Math.trunc(offset)), text.length);
}

function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
