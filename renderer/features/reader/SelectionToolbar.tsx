import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { findEndLines, relativeTo } from './line-rects.ts';
import { placeToolbar } from './place-toolbar.ts';
import type { TextMap } from './range-to-offsets.ts';
import { useFrameCallback } from './use-frame-callback.ts';
import { useMeasurement } from './use-measurement.ts';

interface SelectionToolbarProps {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly range: OffsetRange | null;
  readonly children: ReactNode;
}

/** Carries whatever tools it is given to the selection, out of the way of the selected words. */
export function SelectionToolbar({ map, scrollerRef, range, children }: SelectionToolbarProps): ReactNode {
  const hostRef = useRef<HTMLDivElement>(null);
  const isPointerDown = useIsPointerDown(map);
  const place = useCallback(() => {
    const host = hostRef.current;
    const scroller = scrollerRef.current;
    const origin = host?.offsetParent;
    if (!host || !scroller || !origin) return;
    const frame = relativeTo(origin, [scroller.getBoundingClientRect()])[0];
    const lines = range ? relativeTo(origin, findEndLines(map, range)) : [];
    if (!frame) return;
    const { left, top, side } = placeToolbar({
      lines,
      frame,
      width: host.offsetWidth,
      height: host.offsetHeight,
    });
    host.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    host.dataset.side = side;
  }, [map, scrollerRef, range]);
  useMeasurement(hostRef, place);
  useMeasurement(map.root, place);
  const requestPlace = useFrameCallback(place);
  useEffect(() => {
    const scroller = scrollerRef.current;
    scroller?.addEventListener('scroll', requestPlace, { passive: true });
    return () => scroller?.removeEventListener('scroll', requestPlace);
  }, [scrollerRef, requestPlace]);
  useKeepFocusInText(hostRef);
  return (
    <div ref={hostRef} className="reader-toolbar" hidden={isPointerDown}>
      {children}
    </div>
  );
}

/** While the mouse is still selecting, tools under it would only be in the way. */
function useIsPointerDown(map: TextMap): boolean {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    const onDown = (event: PointerEvent) => setDown(event.button === 0);
    const onUp = () => setDown(false);
    map.root.addEventListener('pointerdown', onDown);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      map.root.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, [map]);
  return isDown;
}

/** A press on a tool must not take away the selection that the tool is for. */
function useKeepFocusInText(hostRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const host = hostRef.current;
    const keep = (event: MouseEvent) => event.preventDefault();
    host?.addEventListener('mousedown', keep);
    return () => host?.removeEventListener('mousedown', keep);
  }, [hostRef]);
}
