import { type RefObject, useEffect } from 'react';
import type { TextMap } from './range-to-offsets.ts';
import { findGrip, findViewBand, scrollToShare } from './strip-scroll.ts';

interface StripParts {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly stripRef: RefObject<HTMLElement | null>;
}

/** Press to go there, drag to run through, wheel as over the text. Listens itself, since the strip is no control of its own. */
export function useStripPointer({ map, scrollerRef, stripRef }: StripParts): void {
  useEffect(() => {
    const scroller = scrollerRef.current;
    const strip = stripRef.current;
    if (!scroller || !strip) return;
    let grip = 0;
    const shareOf = ({ clientY }: PointerEvent) => {
      const { top, height } = strip.getBoundingClientRect();
      return height > 0 ? (clientY - top) / height : 0;
    };
    const go = (event: PointerEvent) => scrollToShare(map, scroller, shareOf(event) - grip);
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault(); // the focus and the selection stay in the text
      strip.setPointerCapture(event.pointerId);
      grip = findGrip(shareOf(event), findViewBand(map, scroller));
      go(event);
    };
    const onMove = (event: PointerEvent) => {
      if (strip.hasPointerCapture(event.pointerId)) go(event);
    };
    const onWheel = ({ deltaY }: WheelEvent) => scroller.scrollBy({ top: deltaY });
    strip.addEventListener('pointerdown', onDown);
    strip.addEventListener('pointermove', onMove);
    strip.addEventListener('pointerup', onMove);
    strip.addEventListener('wheel', onWheel, { passive: true });
    return () => {
      strip.removeEventListener('pointerdown', onDown);
      strip.removeEventListener('pointermove', onMove);
      strip.removeEventListener('pointerup', onMove);
      strip.removeEventListener('wheel', onWheel);
    };
  }, [map, scrollerRef, stripRef]);
}
