import type { RecordChange } from '#core/edits/draft-map.ts';
import type { Annotation } from '#core/model/annotation.ts';

/** In text order: by start, the longer first, orphans last. A total order, so a passage has one place in it. */
export function compareInText(left: Annotation, right: Annotation): number {
  if (left === right) return 0;
  if (left.placement !== right.placement) return left.placement === 'orphan' ? 1 : -1;
  const [a, b] = [left.spans[0], right.spans[0]];
  if (a !== undefined && b !== undefined) {
    const difference = a.start - b.start || b.end - a.end;
    if (difference !== 0) return difference;
  }
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

/**
 * The order after some changes, from the order before: each change costs a binary search, the rest is copied.
 * @param ordered by `compareInText`; every `before` is in it, no `after` is
 */
export function updateTextOrder(
  ordered: readonly Annotation[],
  changes: readonly RecordChange<Annotation>[],
): readonly Annotation[] {
  const gone = changes.flatMap(({ before }) => before ?? []).sort(compareInText);
  const added = changes.flatMap(({ after }) => after ?? []).sort(compareInText);
  const next: Annotation[] = [];
  let at = 0;
  const copyUntil = (end: number) => {
    for (; at < end; at += 1) {
      const kept = ordered[at];
      if (kept !== undefined) next.push(kept);
    }
  };
  let goneAt = 0;
  const dropBefore = (annotation: Annotation | undefined) => {
    for (let leaving = gone[goneAt]; leaving !== undefined; leaving = gone[goneAt]) {
      if (annotation !== undefined && compareInText(leaving, annotation) > 0) return;
      copyUntil(findPlace(ordered, leaving));
      at += 1;
      goneAt += 1;
    }
  };
  for (const annotation of added) {
    dropBefore(annotation);
    copyUntil(findPlace(ordered, annotation));
    next.push(annotation);
  }
  dropBefore(undefined);
  copyUntil(ordered.length);
  return next;
}

/** Index of the first that does not come before the annotation. O(log n). */
export function findPlace(ordered: readonly Annotation[], annotation: Annotation): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = ordered[middle];
    if (other !== undefined && compareInText(other, annotation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
