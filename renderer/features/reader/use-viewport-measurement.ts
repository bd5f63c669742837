import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { TextMap } from './range-to-offsets.ts';
import { useFrameCallback } from './use-frame-callback.ts';
import { useMeasurement } from './use-measurement.ts';

/**
 * For what is drawn only for the part in view and one window height around it: measures now, when the text changes
 * size, and after every half window height of scrolling. In between it moves along with the page.
 * @param measure memoised by the caller
 */
export function useViewportMeasurement(
  map: TextMap,
  scrollerRef: RefObject<HTMLElement | null>,
  measure: () => void,
): void {
  const measuredAtPx = useRef(0);
  const measureHere = useCallback(() => {
    measuredAtPx.current = scrollerRef.current?.scrollTop ?? 0;
    measure();
  }, [scrollerRef, measure]);
  useMeasurement(map.root, measureHere);
  const requestMeasure = useFrameCallback(measureHere);
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!scroller) return;
    const onScroll = () => {
      const movedPx = Math.abs(scroller.scrollTop - measuredAtPx.current);
      if (movedPx >= scroller.clientHeight / 2) requestMeasure();
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [scrollerRef, requestMeasure]);
}
