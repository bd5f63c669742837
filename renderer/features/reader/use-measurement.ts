import { type RefObject, useLayoutEffect } from 'react';

/**
 * Measures now and again whenever the element changes size: pane resized, font grown, a block off screen laid out for
 * the first time. Observers run after layout and before paint, so what is measured is never a frame late.
 * @param measure memoised by the caller; a new function measures anew
 */
export function useMeasurement(target: Element | RefObject<Element | null>, measure: () => void): void {
  useLayoutEffect(() => {
    measure();
    const element = target instanceof Element ? target : target.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [target, measure]);
}
