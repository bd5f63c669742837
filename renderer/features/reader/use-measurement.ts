import { useLayoutEffect } from 'react';

/**
 * Measures now and again whenever the element changes size: pane resized, font grown, a block off screen laid out for
 * the first time. Observers run after layout and before paint, so what is measured is never a frame late.
 * @param measure memoised by the caller; a new function measures anew
 */
export function useMeasurement(element: Element | null | undefined, measure: () => void): void {
  useLayoutEffect(() => {
    measure();
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, measure]);
}
