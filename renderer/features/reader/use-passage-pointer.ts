import { useEffect, useMemo, useRef } from 'react';
import { createSpanIndex, type SpanIndex } from '#core/anchoring/span-index.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { findCharacterAt, type Point } from './hit-test.ts';
import type { TextMap } from './range-to-offsets.ts';

interface PointerInput {
  readonly map: TextMap | null;
  readonly annotations: readonly Annotation[];
  readonly activeAnnotationId: AnnotationId | null;
  onActivateAnnotation(id: AnnotationId | null): void;
  onChooseAnnotation?: ((ids: readonly AnnotationId[], point: Point) => void) | undefined;
}

/**
 * A click finds the smallest passage under it; the next click on the same spot goes one out. The window is told when
 * there are several, so that it can offer the list. Listens on the text itself: a pointer moving over 1 MB of words
 * should not make React look at anything.
 */
export function usePassagePointer(input: PointerInput): void {
  const { map, annotations } = input;
  const getIndex = useMemo(() => lazily(() => indexSpans(annotations)), [annotations]);
  const latest = useRef({ ...input, getIndex });
  useEffect(() => {
    latest.current = { ...input, getIndex };
  });
  useEffect(() => {
    if (!map) return;
    const findAt = (point: Point): readonly AnnotationId[] => {
      const offset = findCharacterAt(map, point);
      return offset === null ? [] : latest.current.getIndex().getCovering(offset);
    };
    const onClick = (event: MouseEvent) => {
      // The end of a drag is a click, too: what was dragged over is a selection, not a wish to go somewhere.
      if (event.detail > 1 || document.getSelection()?.isCollapsed === false) return;
      const point = pointOf(event);
      const ids = findAt(point);
      const { activeAnnotationId, onActivateAnnotation, onChooseAnnotation } = latest.current;
      onActivateAnnotation(nextOf(ids, activeAnnotationId));
      if (ids.length > 1) onChooseAnnotation?.(ids, point);
    };
    const hover = createHover(map.root, (point) => {
      const ids = findAt(point);
      const { activeAnnotationId } = latest.current;
      if (activeAnnotationId !== null && ids.includes(activeAnnotationId)) return 'active';
      return ids.length > 0 ? 'passage' : 'text';
    });
    map.root.addEventListener('click', onClick);
    map.root.addEventListener('pointermove', hover.onMove);
    return () => {
      map.root.removeEventListener('click', onClick);
      map.root.removeEventListener('pointermove', hover.onMove);
      hover.stop();
    };
  }, [map]);
}

/** Looks at most once a frame, however fast the pointer reports. */
function createHover(root: HTMLElement, whatIsAt: (point: Point) => 'active' | 'passage' | 'text') {
  let frame = 0;
  return {
    onMove(event: PointerEvent) {
      const point = pointOf(event);
      const isDragging = event.buttons !== 0;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        root.dataset.over = isDragging ? 'text' : whatIsAt(point);
      });
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function pointOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

/** @param ids smallest first */
export function nextOf(ids: readonly AnnotationId[], active: AnnotationId | null): AnnotationId | null {
  const position = active === null ? -1 : ids.indexOf(active);
  return ids[(position + 1) % ids.length] ?? null;
}

function indexSpans(annotations: readonly Annotation[]): SpanIndex<AnnotationId> {
  return createSpanIndex(
    annotations.flatMap(({ id, spans }) => spans.map(({ start, end }) => ({ start, end, item: id }))),
  );
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
