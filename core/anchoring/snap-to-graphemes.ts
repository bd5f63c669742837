import { clampOffset, type OffsetRange, snapToBoundaries } from './offsets.ts';

/** Longer than any grapheme that a person types; a longer pile of combining marks may be split. */
const WINDOW_UNITS = 200;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Widens a range to whole grapheme clusters (UAX #29), so that a passage never holds half a flag, a family emoji
 * without its child or an accent without its letter. Only the neighbourhood of each end is segmented: the cost does
 * not depend on the length of the text.
 * @param range UTF-16 offsets; an empty range stays empty.
 */
export function snapToGraphemes(text: string, range: OffsetRange): OffsetRange {
  const { start, end } = snapToBoundaries(text, range);
  if (start === end) return { start, end };
  return { start: findGraphemeAt(text, start).start, end: findGraphemeEnd(text, end) };
}

function findGraphemeEnd(text: string, end: number): number {
  const grapheme = findGraphemeAt(text, end);
  return grapheme.start === end ? end : grapheme.end;
}

function findGraphemeAt(text: string, offset: number): OffsetRange {
  if (offset >= text.length) return { start: text.length, end: text.length };
  const windowStart = findWindowStart(text, offset);
  const windowEnd = snapToBoundaries(text, { start: offset, end: offset + WINDOW_UNITS }).end;
  const segment = segmenter.segment(text.slice(windowStart, windowEnd)).containing(offset - windowStart);
  if (segment === undefined) return { start: offset, end: offset };
  const start = windowStart + segment.index;
  return { start, end: start + segment.segment.length };
}

/** A line feed always ends a grapheme (rules GB4 and GB5), so the window can begin right after one. */
function findWindowStart(text: string, offset: number): number {
  const earliest = snapToBoundaries(text, {
    start: clampOffset(text, offset - WINDOW_UNITS),
    end: offset,
  }).start;
  const lineFeed = text.lastIndexOf('\n', offset - 1);
  return offset > 0 && lineFeed >= earliest ? lineFeed + 1 : earliest;
}
