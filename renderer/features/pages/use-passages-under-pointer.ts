import type { RefObject } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { SpanIndex } from '#core/anchoring/span-index.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { nextOf } from '../reader/use-passage-pointer.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { PageLayout } from './page-layout.ts';
import { usePagePointer } from './use-page-pointer.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface PassagesUnderPointer {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly layout: PageLayout;
  readonly geometry: PageGeometry | null;
  readonly text: string;
  readonly passages: SpanIndex<Annotation>;
  readonly activeAnnotationId: AnnotationId | null;
  readonly selected: OffsetRange | null;
  onActivateAnnotation(id: AnnotationId | null): void;
  onChooseAnnotation(ids: readonly AnnotationId[], point: Point): void;
  onPassageMenu(point: Point): void;
}

/** As in the text: a click finds the smallest passage, the next on the same spot goes one out; a right click asks for the menu. */
export function usePassagesUnderPointer(input: PassagesUnderPointer): void {
  const { scrollerRef, layout, geometry, text, passages, activeAnnotationId, selected } = input;
  const findIds = (offset: number | null) =>
    offset === null ? [] : passages.getCovering(offset).map(({ id }) => id);
  usePagePointer({
    scrollerRef,
    layout,
    geometry,
    text,
    onHover: (offset) => {
      const over = findIds(offset).length > 0 ? 'passage' : offset === null ? 'paper' : 'text';
      if (scrollerRef.current !== null) scrollerRef.current.dataset.over = over;
    },
    onClick: (offset, event) => {
      const ids = findIds(offset);
      input.onActivateAnnotation(nextOf(ids, activeAnnotationId));
      if (ids.length > 1) input.onChooseAnnotation(ids, toPoint(event));
    },
    onMenu: (offset, event) => {
      if (event.button !== RIGHT_BUTTON) {
        // By key: what is in hand is meant, not what happens to lie in the middle of the view.
        if (selected === null && activeAnnotationId === null) return;
        event.preventDefault();
        input.onPassageMenu(findPlaceInHand(scrollerRef.current) ?? toPoint(event));
        return;
      }
      const ids = findIds(offset);
      const [first] = ids;
      if (selected === null && first === undefined) return;
      event.preventDefault();
      const isInHand = ids.some((id) => id === activeAnnotationId);
      if (selected === null && first !== undefined && !isInHand) input.onActivateAnnotation(first);
      input.onPassageMenu(toPoint(event));
    },
  });
}

const RIGHT_BUTTON = 2;

/** Below the selected words or the active passage, in CSS pixels of the window. */
function findPlaceInHand(scroller: HTMLElement | null): Point | null {
  const marks = scroller?.querySelectorAll('.page-selected, .page-mark[data-active]') ?? [];
  const box = Array.from(marks).at(-1)?.getBoundingClientRect();
  return box === undefined ? null : { x: box.left, y: box.bottom };
}

function toPoint({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}
