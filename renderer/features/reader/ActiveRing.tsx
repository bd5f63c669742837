import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import { getLabelColours } from '../../ui/label-colours.ts';
import { type Box, findLineRects, relativeTo } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';
import { useMeasurement } from './use-measurement.ts';

interface ActiveRingProps {
  readonly map: TextMap;
  readonly annotation: Annotation;
  readonly label: Label | undefined;
}

/** Around the active passage, line by line: highlights cannot draw boxes. Lies in the page, so scrolling moves it along. */
export function ActiveRing({ map, annotation, label }: ActiveRingProps): ReactNode {
  const layerRef = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const measure = useCallback(() => {
    const lines = annotation.spans.flatMap((span) => findLineRects(map, span));
    if (layerRef.current) setBoxes(relativeTo(layerRef.current, lines));
  }, [map, annotation.spans]);
  useMeasurement(map.root, measure);
  return (
    <div ref={layerRef} className="reader-rings" style={label && getLabelColours(label)} aria-hidden="true">
      {boxes.map(({ left, top, width, height }) => (
        <div key={`${left},${top}`} className="reader-ring" style={{ left, top, width, height }} />
      ))}
    </div>
  );
}
