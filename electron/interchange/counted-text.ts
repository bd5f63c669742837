import { createCodePointIndex } from '#core/anchoring/code-point-index.ts';
import { err, ok, type Result } from '#core/result.ts';
import { describeFault, isWellFormed } from './read-text.ts';

/** The text of a file as a brief holds it, with a way from the positions that the file counts in its own text. */
export interface CountedText {
  /** With LF only, as every text of a brief. */
  readonly text: string;
  /** UTF-16 offset in `text` of a position that the file counts in code points; -1 outside of its text. */
  fromCodePoint(position: number | undefined): number;
  /** The same for one that it counts in UTF-16 code units. */
  fromUtf16(position: number | undefined): number;
}

/** Line ends of Windows are two characters to whoever counted in them, and one in a brief. */
export function readCountedText(words: string, what: string): Result<CountedText> {
  if (words.trim() === '') return err(describeFault(`${what} holds no text`));
  if (!isWellFormed(words)) return err(describeFault(`${what} holds half characters`));
  return ok(countIn(words));
}

/** A text whose positions count in the words as they are, whatever their line ends. */
export function countIn(words: string): CountedText {
  const dropped = findDropped(words);
  const index = createCodePointIndex(words);
  const fromUtf16 = (position: number | undefined) =>
    position === undefined || position < 0 || position > words.length
      ? -1
      : position - countBelow(dropped, position);
  return {
    text: normalizeLines(words),
    fromUtf16,
    fromCodePoint: (position) =>
      position === undefined || position < 0 || position > index.codePointCount
        ? -1
        : fromUtf16(index.getOffset(position)),
  };
}

export function normalizeLines(words: string): string {
  return words.replace(/\r\n?/g, '\n');
}

/** Offsets of the carriage returns that go: those before a line feed. One that stands alone becomes a line feed. */
function findDropped(words: string): readonly number[] {
  const found: number[] = [];
  for (let at = words.indexOf('\r\n'); at !== -1; at = words.indexOf('\r\n', at + 2)) found.push(at);
  return found;
}

/** Binary search: how many of the ascending offsets lie before the position. */
function countBelow(offsets: readonly number[], position: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
