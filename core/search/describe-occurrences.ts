import { describeSpan } from '../anchoring/describe.ts';
import type { OffsetRange } from '../anchoring/offsets.ts';
import { createSpanIndex } from '../anchoring/span-index.ts';
import type { Annotation, Span } from '../model/annotation.ts';
import type { LabelId } from '../model/ids.ts';

/** A place where looked-for words stand, ready to become a passage. */
export interface Occurrence {
  readonly span: Span;
  /** Labels of the passages that cover these words already. */
  readonly labels: readonly LabelId[];
}

/** @param ranges in the text, UTF-16 units, none of them empty; their order stays */
export function describeOccurrences(
  text: string,
  ranges: readonly OffsetRange[],
  annotations: Iterable<Pick<Annotation, 'spans' | 'label' | 'placement'>>,
): readonly Occurrence[] {
  if (ranges.length === 0) return [];
  const placed = Array.from(annotations).filter(({ placement }) => placement === 'placed');
  const index = createSpanIndex(
    placed.flatMap(({ spans, label }) =>
      spans.map(({ start, end }) => ({ start, end, item: { start, end, label } })),
    ),
  );
  return ranges.map(({ start, end }) => {
    const covering = index.getCovering(start).filter((span) => span.start <= start && span.end >= end);
    return {
      span: describeSpan(text, start, end),
      labels: [...new Set(covering.map(({ label }) => label))],
    };
  });
}
