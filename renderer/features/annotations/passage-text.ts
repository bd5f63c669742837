import type { Annotation } from '#core/model/annotation.ts';

/** The words of a passage on one line; the parts of a discontinuous one are joined by an ellipsis. */
export function getPassageText({ spans }: Pick<Annotation, 'spans'>): string {
  return spans.map(({ quote }) => quote.exact.replace(/\s+/g, ' ').trim()).join(' … ');
}
