import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { findCaretBox, findCaretOffset } from './caret.ts';
import type { Point } from './hit-test.ts';
import type { TextMap } from './range-to-offsets.ts';

export interface PassagesHere {
  /** Smallest first. */
  readonly ids: readonly AnnotationId[];
  /** Below them, in window pixels. */
  readonly at: Point;
}

/**
 * What a click would find. With a passage in hand it is asked about that one, at the caret if this stands in it: next and
 * previous leave the caret behind. Else the caret says where.
 */
export function findPassagesHere(
  map: TextMap,
  annotations: readonly Annotation[],
  activeOffset: number | null,
): PassagesHere | null {
  const caret = findCaretOffset(map);
  const active = annotations.find(({ spans }) => spans[0]?.start === activeOffset);
  const isInActive = caret !== null && active !== undefined && listCovering([active], caret).length > 0;
  const offset = isInActive ? caret : (activeOffset ?? caret);
  const box = offset === null ? null : findCaretBox(map, offset);
  if (offset === null || box === null) return null;
  return { ids: listCovering(annotations, offset), at: { x: box.left, y: box.top + box.height } };
}

/** Smallest first. Asked for once in a while, so it may look at all of them. */
export function listCovering(annotations: readonly Annotation[], offset: number): readonly AnnotationId[] {
  return annotations
    .flatMap(({ id, spans }) => {
      const span = spans.find(({ start, end }) => start <= offset && offset < end);
      return span ? [{ id, length: span.end - span.start }] : [];
    })
    .sort((left, right) => left.length - right.length)
    .map(({ id }) => id);
}
