import type { Annotation } from '#core/model/annotation.ts';

/** Smallest passage first: the one that is hardest to hit otherwise. Equal ones keep their order. */
export function sortBySize(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.toSorted((left, right) => getLength(left) - getLength(right));
}

/** Selected UTF-16 units, without the gaps of a discontinuous passage. */
function getLength({ spans }: Annotation): number {
  return spans.reduce((length, { start, end }) => length + end - start, 0);
}
