import { clampOffset } from '../anchoring/offsets.ts';

export type TextUnit = 'character' | 'word' | 'sentence';

/** How far to look for a boundary, in UTF-16 units: a sentence is rarely longer, and a 1 MB text is not segmented whole. */
const WINDOW_UNITS = 4000;

const segmenters = {
  character: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
  sentence: new Intl.Segmenter(undefined, { granularity: 'sentence' }),
};

/**
 * The next boundary of a unit after `offset`, in logical order; the end of the text when there is none.
 * Characters are grapheme clusters (UAX 29), so an emoji or a letter with its marks counts once.
 * @param offset UTF-16 units
 */
export function findNextBoundary(text: string, offset: number, unit: TextUnit): number {
  const from = clampOffset(text, offset);
  const { slice, base } = cutWindow(text, from);
  for (const { end, isUnit } of segment(slice, unit)) {
    if (base + end > from && isUnit) return base + end;
  }
  return Math.min(base + slice.length, text.length);
}

/** The boundary before `offset` at which a unit begins; 0 when there is none. */
export function findPreviousBoundary(text: string, offset: number, unit: TextUnit): number {
  const from = clampOffset(text, offset);
  const { slice, base } = cutWindow(text, from);
  let found = base;
  for (const { start, isUnit } of segment(slice, unit)) {
    if (base + start >= from) break;
    if (isUnit) found = base + start;
  }
  return found;
}

/** The unit that holds `offset`, e.g. the word under a caret; at a boundary the one that begins there. */
export function findUnitAt(
  text: string,
  offset: number,
  unit: TextUnit,
): { readonly start: number; readonly end: number } {
  const from = clampOffset(text, offset);
  const { slice, base } = cutWindow(text, from);
  for (const { start, end } of segment(slice, unit)) {
    if (base + end > from) return { start: base + start, end: base + end };
  }
  return { start: from, end: from };
}

interface Segment {
  readonly start: number;
  readonly end: number;
  /** White space and punctuation are segments of a word segmenter but not words. */
  readonly isUnit: boolean;
}

function* segment(slice: string, unit: TextUnit): Generator<Segment> {
  for (const { index, segment: content, isWordLike } of segmenters[unit].segment(slice)) {
    // A sentence segment carries the white space after it; a passage does not.
    const length = unit === 'sentence' ? content.trimEnd().length : content.length;
    const isUnit = unit === 'word' ? isWordLike === true : length > 0;
    yield { start: index, end: index + length, isUnit };
  }
}

/** Lines end paragraphs, so a window may begin and end at any of them without cutting a unit. */
function cutWindow(text: string, offset: number): { slice: string; base: number } {
  const lineBefore = text.lastIndexOf('\n', Math.max(0, offset - WINDOW_UNITS / 2));
  const base = offset - lineBefore > WINDOW_UNITS ? Math.max(0, offset - WINDOW_UNITS) : lineBefore + 1;
  const lineAfter = text.indexOf('\n', offset + WINDOW_UNITS / 2);
  const end = lineAfter < 0 || lineAfter - offset > WINDOW_UNITS ? offset + WINDOW_UNITS : lineAfter;
  return { slice: text.slice(base, Math.min(end, text.length)), base };
}
