import { describeSpan } from '../anchoring/describe.ts';
import type { Span } from '../model/annotation.ts';
import { findNextBoundary, findPreviousBoundary, type TextUnit } from './text-units.ts';

export interface EdgeMove {
  readonly edge: 'start' | 'end';
  readonly unit: TextUnit;
  readonly direction: 'forward' | 'backward';
}

/**
 * Moves one edge of a passage by a character, word or sentence. The edge of a discontinuous passage is that of its
 * first or last span. A move that would empty the span, cross its neighbour or leave the text changes nothing.
 */
export function moveEdge(text: string, spans: readonly Span[], move: EdgeMove): readonly Span[] {
  const index = move.edge === 'start' ? 0 : spans.length - 1;
  const span = spans[index];
  if (span === undefined) return spans;
  const from = move.edge === 'start' ? span.start : span.end;
  const to =
    move.direction === 'forward'
      ? findNextBoundary(text, from, move.unit)
      : findPreviousBoundary(text, from, move.unit);
  return setEdge(text, spans, { edge: move.edge, offset: to });
}

/** Puts one edge where a handle was dropped. */
export function setEdge(
  text: string,
  spans: readonly Span[],
  { edge, offset }: { edge: 'start' | 'end'; offset: number },
): readonly Span[] {
  const index = edge === 'start' ? 0 : spans.length - 1;
  const span = spans[index];
  if (span === undefined) return spans;
  const start = edge === 'start' ? offset : span.start;
  const end = edge === 'end' ? offset : span.end;
  const isUnchanged = start === span.start && end === span.end;
  if (isUnchanged || start >= end || start < 0 || end > text.length) return spans;
  return spans.with(index, describeSpan(text, start, end));
}
