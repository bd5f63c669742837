import { type RefObject, useCallback, useState } from 'react';
import { useMeasurement } from '../reader/use-measurement.ts';

/** Width of the view in CSS pixels, without its scroll bar; 0 before it was measured. */
export function usePageRoom(scrollerRef: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  const measure = useCallback(() => setRoom(scrollerRef.current?.clientWidth ?? 0), [scrollerRef]);
  useMeasurement(scrollerRef, measure);
  return room;
}
