import { type PointerEvent, useRef } from 'react';
import type { AnnotationId } from '#core/model/ids.ts';

/** A hand that trembles while it clicks is no drag. */
const FURTHEST_CLICK_PX = 6;

interface Drag {
  readonly id: AnnotationId;
  readonly x: number;
  readonly y: number;
  over: HTMLElement | null;
}

/**
 * Drags a note of the margin onto another, to link the two. Nothing moves meanwhile but a mark on the note under the
 * pointer; the attribute is set past React, for a note is rendered anew only when it changes.
 */
export function useNoteDrag(onLink: ((from: AnnotationId, to: string) => void) | undefined) {
  const drag = useRef<Drag | null>(null);
  const mark = (note: HTMLElement | null) => {
    const current = drag.current;
    if (current === null || current.over === note) return;
    current.over?.removeAttribute('data-drop');
    note?.setAttribute('data-drop', '');
    current.over = note;
  };
  const end = () => {
    mark(null);
    drag.current = null;
  };
  if (onLink === undefined) return () => ({});
  return (id: AnnotationId) => ({
    'data-note': id,
    onPointerDown: ({ button, clientX, clientY, pointerId, currentTarget }: PointerEvent<HTMLElement>) => {
      if (button !== 0) return;
      currentTarget.setPointerCapture(pointerId);
      drag.current = { id, x: clientX, y: clientY, over: null };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
      if (drag.current === null) return;
      const distance = Math.hypot(clientX - drag.current.x, clientY - drag.current.y);
      mark(distance > FURTHEST_CLICK_PX ? findNote(clientX, clientY, id) : null);
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
      const isDragged = drag.current !== null && drag.current.over !== null;
      const target = isDragged ? findNote(clientX, clientY, id)?.getAttribute('data-note') : null;
      end();
      if (target != null) onLink(id, target);
    },
    onPointerCancel: end,
  });
}

function findNote(x: number, y: number, own: AnnotationId): HTMLElement | null {
  const element = document.elementFromPoint(x, y)?.closest('[data-note]');
  return element instanceof HTMLElement && element.getAttribute('data-note') !== own ? element : null;
}
