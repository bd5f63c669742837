import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { TextMap } from './range-to-offsets.ts';
import { holdReadingPosition } from './use-reading-position.ts';

/**
 * A text that comes into the window stands where its reader left it: with the remembered character in its first line,
 * or at its very top. Later changes of the memory move nothing.
 */
export function useStartPlace(
  map: TextMap | null,
  scrollerRef: RefObject<HTMLElement | null>,
  startOffset: number | null,
): void {
  const latest = useRef(startOffset);
  latest.current = startOffset;
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (!map || !scroller) return;
    const offset = latest.current;
    if (offset !== null)
      return holdReadingPosition({ map, scroller, position: { offset, distancePx: 0 } }, () => {});
    scroller.scrollTop = 0;
    return;
  }, [map, scrollerRef]);
}
