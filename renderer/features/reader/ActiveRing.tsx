import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { type Box, findLineRects, relativeTo } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';
import { useViewportMeasurement } from './use-viewport-measurement.ts';
import { findOffsetsAround } from './viewport-offsets.ts';

interface ActiveRingProps {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly spans: readonly OffsetRange[];
}

/** Around the active passage, line by line: highlights cannot draw boxes. Lies in the page, so scrolling moves it along. */
export function ActiveRing({ map, scrollerRef, spans }: ActiveRingProps): ReactNode {
  const layerRef = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const measure = useCallback(() => {
    const scroller = scrollerRef.current;
    const layer = layerRef.current;
    if (!scroller || !layer) return;
    const near = findOffsetsAround(map, scroller, 1);
    const lines = spans.flatMap((span) => findLineRects(map, clip(span, near)));
    setBoxes(relativeTo(layer, lines));
  }, [map, scrollerRef, spans]);
  useViewportMeasurement(map, scrollerRef, measure);
  return (
    <div ref={layerRef} className="reader-rings" aria-hidden="true">
      {boxes.map(({ left, top, width, height }) => (
        <div key={`${left},${top}`} className="reader-ring" style={{ left, top, width, height }} />
      ))}
    </div>
  );
}

/** A passage may be as long as the brief: only what is near the window is measured. */
function clip({ start, end }: OffsetRange, near: OffsetRange): OffsetRange {
  return { start: Math.max(start, near.start), end: Math.min(end, near.end) };
}
