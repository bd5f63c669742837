import { useEffect, useRef } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { findCharacterAt, type Point } from './hit-test.ts';
import { findLineRects } from './line-rects.ts';
import { listCovering } from './passages-here.ts';
import type { TextMap } from './range-to-offsets.ts';

interface MenuInput {
  readonly map: TextMap | null;
  readonly annotations: readonly Annotation[];
  readonly activeAnnotationId: AnnotationId | null;
  onActivateAnnotation(id: AnnotationId | null): void;
  onPassageMenu?: ((point: Point) => void) | undefined;
}

/**
 * A right click on a passage makes it active and asks for its menu, unless it overlaps the one in hand. Over selected
 * words the menu is theirs. By key, the event comes from the middle of the text: what is meant is what is in hand.
 */
export function usePassageMenu(input: MenuInput): void {
  const { map } = input;
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  useEffect(() => {
    if (!map) return;
    const onMenu = (event: MouseEvent) => {
      const { onActivateAnnotation, onPassageMenu } = latest.current;
      const place =
        event.button === 2 ? findClicked(map, event, latest.current) : findInHand(map, latest.current);
      if (!place || !onPassageMenu) return;
      event.preventDefault();
      if (place.id !== undefined) onActivateAnnotation(place.id);
      onPassageMenu(place.point);
    };
    map.root.addEventListener('contextmenu', onMenu);
    return () => map.root.removeEventListener('contextmenu', onMenu);
  }, [map]);
}

interface MenuPlace {
  readonly point: Point;
  /** The passage that becomes active; `undefined` leaves everything as it is. */
  readonly id?: AnnotationId | undefined;
}

function findClicked(map: TextMap, event: MouseEvent, input: MenuInput): MenuPlace | null {
  const point = { x: event.clientX, y: event.clientY };
  if (document.getSelection()?.isCollapsed === false) return { point };
  const offset = findCharacterAt(map, point);
  const ids = offset === null ? [] : listCovering(input.annotations, offset);
  if (ids.length === 0) return null;
  const isInHand = ids.some((id) => id === input.activeAnnotationId);
  return { point, id: isInHand ? undefined : ids[0] };
}

/** Below the active passage, where the eye is; `null` when there is none, or when it is out of sight. */
function findInHand(map: TextMap, { annotations, activeAnnotationId }: MenuInput): MenuPlace | null {
  const span = annotations.find(({ id }) => id === activeAnnotationId)?.spans[0];
  const line = span ? findLineRects(map, span).at(-1) : undefined;
  return line ? { point: { x: line.left, y: line.top + line.height } } : null;
}
