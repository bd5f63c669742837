import { describeSpan } from '../anchoring/describe.ts';
import type { OffsetRange } from '../anchoring/offsets.ts';
import type { Span } from '../model/annotation.ts';

/** Adds a stretch to a passage, which becomes discontinuous, or longer where the two touch. */
export function addSpan(text: string, spans: readonly Span[], range: OffsetRange): readonly Span[] {
  return joinRanges([...spans, range]).map(({ start, end }) => describeSpan(text, start, end));
}

/** Takes a stretch out of a passage. @returns no spans when nothing is left. */
export function removeRange(text: string, spans: readonly Span[], range: OffsetRange): readonly Span[] {
  const kept = spans.flatMap(({ start, end }) => [
    { start, end: Math.min(end, range.start) },
    { start: Math.max(start, range.end), end },
  ]);
  return kept.filter(({ start, end }) => start < end).map(({ start, end }) => describeSpan(text, start, end));
}

/**
 * Cuts a passage in two at an offset, white space at the cut going to neither.
 * @returns the spans before and after, or nothing where one side would be empty
 */
export function splitSpans(
  text: string,
  spans: readonly Span[],
  offset: number,
): { readonly before: readonly Span[]; readonly after: readonly Span[] } | undefined {
  const before = trimRanges(text, removeRange(text, spans, { start: offset, end: text.length }));
  const after = trimRanges(text, removeRange(text, spans, { start: 0, end: offset }));
  return before.length === 0 || after.length === 0 ? undefined : { before, after };
}

function trimRanges(text: string, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const first = start + (words.length - words.trimStart().length);
    const last = start + words.trimEnd().length;
    return first < last ? [describeSpan(text, first, last)] : [];
  });
}

/** Ascending, with overlapping and touching ranges made one. */
function joinRanges(ranges: readonly OffsetRange[]): OffsetRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((left, right) => left.start - right.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
