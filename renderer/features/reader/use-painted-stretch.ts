import { type RefObject, useCallback } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { TextMap } from './range-to-offsets.ts';
import { useViewportMeasurement } from './use-viewport-measurement.ts';
import { findOffsetsAround } from './viewport-offsets.ts';

/** Further than the browser lays out text ahead of a scroll, so that words never come into view without their colour. */
const WINDOWS_AROUND = 3;
/** So few ranges cost nothing wherever they are. */
const FEW = 1000;

interface StretchInput {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** How many ranges there are to paint in the whole text. */
  readonly count: number;
  /** Memoised by the caller; a new function paints anew. */
  paint(stretch: OffsetRange): void;
}

/** Has the part of the text painted that is in view or may soon be: now, and again as it scrolls. */
export function usePaintedStretch({ map, scrollerRef, count, paint }: StretchInput): void {
  const isFew = count <= FEW;
  const measure = useCallback(() => {
    const scroller = scrollerRef.current;
    const whole = { start: 0, end: map.text.length };
    paint(isFew || !scroller ? whole : findOffsetsAround(map, scroller, WINDOWS_AROUND));
  }, [map, scrollerRef, isFew, paint]);
  useViewportMeasurement(map, scrollerRef, measure);
}
