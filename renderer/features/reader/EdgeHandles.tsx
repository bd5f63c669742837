import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { findCaretBox } from './caret.ts';
import { findCaretAt } from './hit-test.ts';
import type { Box } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';
import { useMeasurement } from './use-measurement.ts';

export type PassageEdge = 'start' | 'end';

interface EdgeHandlesProps {
  readonly map: TextMap;
  /** From the first character of the passage to its last, as shown now. */
  readonly range: OffsetRange;
  /** While the handle is held: where the edge would go. */
  onPreview(range: OffsetRange | null): void;
  onDrop(edge: PassageEdge, offset: number): void;
}

/** Two grips at the ends of the active passage. The keyboard has commands for the same, so they take no focus. */
export function EdgeHandles({ map, range, onPreview, onDrop }: EdgeHandlesProps): ReactNode {
  return (
    <>
      <Handle edge="start" {...{ map, range, onPreview, onDrop }} />
      <Handle edge="end" {...{ map, range, onPreview, onDrop }} />
    </>
  );
}

function Handle({ edge, ...props }: EdgeHandlesProps & { readonly edge: PassageEdge }): ReactNode {
  const { map, range } = props;
  const handleRef = useRef<HTMLDivElement>(null);
  const place = useCallback(() => {
    const handle = handleRef.current;
    const origin = handle?.parentElement?.getBoundingClientRect();
    const box = findEdgeBox(map, range, edge);
    if (!handle || !origin || !box) return;
    handle.style.translate = `${box.left - origin.left}px ${box.top - origin.top}px`;
    handle.style.height = `${box.height}px`;
  }, [map, range, edge]);
  useMeasurement(map.root, place);
  useHandleDrag(handleRef, { edge, ...props });
  return <div ref={handleRef} className="reader-handle" data-edge={edge} aria-hidden="true" />;
}

function findEdgeBox(map: TextMap, { start, end }: OffsetRange, edge: PassageEdge): Box | null {
  return edge === 'start' ? findCaretBox(map, start) : findCaretBox(map, end);
}

function useHandleDrag(
  handleRef: RefObject<HTMLElement | null>,
  props: EdgeHandlesProps & { readonly edge: PassageEdge },
): void {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const handle = handleRef.current;
    if (!handle) return;
    let dropped: OffsetRange | null = null;
    const onMove = (event: PointerEvent) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const { map, range, edge, onPreview } = latest.current;
      const moved = moveTo(range, edge, findCaretAt(map, { x: event.clientX, y: event.clientY }));
      if (!moved) return;
      dropped = moved;
      onPreview(moved);
    };
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault(); // no selection starts here
      handle.setPointerCapture(event.pointerId);
      handle.dataset.held = '';
      dropped = null;
    };
    const onUp = (event: PointerEvent) => {
      delete handle.dataset.held;
      const { edge, onPreview, onDrop } = latest.current;
      if (event.type === 'pointerup' && dropped) onDrop(edge, dropped[edge]);
      dropped = null;
      onPreview(null);
    };
    handle.addEventListener('pointerdown', onDown);
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', onUp);
    handle.addEventListener('pointercancel', onUp);
    return () => {
      handle.removeEventListener('pointerdown', onDown);
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('pointerup', onUp);
      handle.removeEventListener('pointercancel', onUp);
    };
  }, [handleRef]);
}

/** An edge stops before it reaches the other: a passage holds at least one character. */
export function moveTo(range: OffsetRange, edge: PassageEdge, offset: number | null): OffsetRange | null {
  if (offset === null) return null;
  const moved = edge === 'start' ? { start: offset, end: range.end } : { start: range.start, end: offset };
  return moved.start < moved.end ? moved : null;
}
