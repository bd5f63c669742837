import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { useLateValue } from '../../ui/use-late-value.ts';
import type { TextMap } from './range-to-offsets.ts';
import { findViewBand } from './strip-scroll.ts';
import { useFrameCallback } from './use-frame-callback.ts';
import { useMeasurement } from './use-measurement.ts';
import { useStripCanvas } from './use-strip-canvas.ts';
import { useStripPointer } from './use-strip-pointer.ts';

interface DensityStripProps {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly annotations: readonly Annotation[];
  readonly labels: ReadonlyMap<LabelId, Label>;
  readonly findHits: readonly OffsetRange[];
}

/** Where in the whole brief the passages lie, and which part of it is in view. For the eye and the mouse only. */
export function DensityStrip({ map, scrollerRef, ...marks }: DensityStripProps): ReactNode {
  const stripRef = useRef<HTMLDivElement>(null);
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const bandRef = useRef<HTMLDivElement>(null);
  // An overview may be a moment behind the text.
  const annotations = useLateValue(marks.annotations);
  useStripCanvas({ ...marks, annotations, canvasRef, stripRef, textLength: map.text.length });
  useStripPointer({ map, scrollerRef, stripRef });

  const placeBand = useCallback(() => {
    const scroller = scrollerRef.current;
    const band = bandRef.current;
    if (!scroller || !band) return;
    const { top, bottom } = findViewBand(map, scroller);
    band.style.top = `${top * 100}%`;
    band.style.height = `${(bottom - top) * 100}%`;
  }, [map, scrollerRef]);
  useMeasurement(map.root, placeBand);
  const requestBand = useFrameCallback(placeBand);
  useEffect(() => {
    const scroller = scrollerRef.current;
    scroller?.addEventListener('scroll', requestBand, { passive: true });
    return () => scroller?.removeEventListener('scroll', requestBand);
  }, [scrollerRef, requestBand]);

  return (
    <div ref={stripRef} className="reader-strip" aria-hidden="true">
      <canvas ref={canvasRef} />
      <div ref={bandRef} className="reader-strip-band" />
    </div>
  );
}
