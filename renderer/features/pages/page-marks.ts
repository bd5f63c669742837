import type { SpanIndex } from '#core/anchoring/span-index.ts';
import { createSpanIndex } from '#core/anchoring/span-index.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId, LabelId } from '#core/model/ids.ts';
import type { PageBox } from '#core/pages/page-boxes.ts';
import { getLineStyle, type LineStyle } from '../reader/highlight-style.ts';
import type { PageGeometry } from './page-geometry.ts';

/** A passage as far as it stands on one page. */
export interface PageMark {
  readonly id: AnnotationId;
  readonly label: LabelId;
  readonly line: LineStyle;
  readonly boxes: readonly PageBox[];
}

/** Passages with a place, by where they stand in the text. */
export function indexPassages(annotations: readonly Annotation[]): SpanIndex<Annotation> {
  return createSpanIndex(
    annotations
      .filter(({ placement }) => placement === 'placed')
      .flatMap((item) => item.spans.map(({ start, end }) => ({ start, end, item }))),
  );
}

/** The passages of a page, the longest first: what lies inside of another is painted over it. */
export function listPageMarks(
  geometry: PageGeometry,
  passages: SpanIndex<Annotation>,
  page: number,
): readonly PageMark[] {
  const extent = geometry.getExtent(page);
  if (extent === null) return [];
  return passages
    .getIntersecting(extent)
    .toReversed()
    .map((annotation) => ({
      id: annotation.id,
      label: annotation.label,
      line: getLineStyle(annotation),
      boxes: annotation.spans.flatMap((span) => geometry.listBoxes(page, span)),
    }))
    .filter(({ boxes }) => boxes.length > 0);
}
