import { type RefObject, useCallback, useState } from 'react';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId, LabelId } from '#core/model/ids.ts';
import { layoutMargin, type MarginEntry, type MarginItem } from './layout-margin.ts';
import { findLineRects } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';
import { useViewportMeasurement } from './use-viewport-measurement.ts';
import { findOffsetsAround } from './viewport-offsets.ts';

/** What a note says: the entity or label, and one line of assessment. `detail` may be empty. */
export interface AnnotationDescription {
  readonly title: string;
  readonly detail: string;
}

export interface MarginInput {
  readonly map: TextMap;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly layerRef: RefObject<HTMLElement | null>;
  readonly annotations: readonly Annotation[];
  readonly activeAnnotationId: AnnotationId | null;
  /** `null` for an annotation that is not worth a note. */
  describeAnnotation(id: AnnotationId): AnnotationDescription | null;
}

export interface MarginLayout {
  readonly entries: readonly MarginEntry<AnnotationId>[];
  readonly notes: ReadonlyMap<AnnotationId, MarginNote>;
}

export interface MarginNote extends AnnotationDescription {
  readonly label: LabelId;
}

const TWO_LINES_PX = 40;
const ONE_LINE_PX = 24;
const NOTHING: MarginLayout = { entries: [], notes: new Map() };

/** Notes for what is in view and one window height around it. */
export function useMarginLayout(input: MarginInput): MarginLayout {
  const { map, scrollerRef, layerRef, annotations, activeAnnotationId, describeAnnotation } = input;
  const [layout, setLayout] = useState<MarginLayout>(NOTHING);
  const measure = useCallback(() => {
    const scroller = scrollerRef.current;
    const layer = layerRef.current;
    if (!scroller || !layer) return;
    const isFolded = layer.offsetWidth === 0;
    const parts = { map, scroller, layer, annotations, activeAnnotationId, describeAnnotation };
    setLayout(isFolded ? NOTHING : measureLayout(parts));
  }, [map, scrollerRef, layerRef, annotations, activeAnnotationId, describeAnnotation]);
  useViewportMeasurement(map, scrollerRef, measure);
  return layout;
}

interface MeasureParts extends Omit<MarginInput, 'scrollerRef' | 'layerRef'> {
  readonly scroller: HTMLElement;
  readonly layer: HTMLElement;
}

function measureLayout(parts: MeasureParts): MarginLayout {
  const { map, scroller, layer, annotations, describeAnnotation } = parts;
  const { start: from, end: to } = findOffsetsAround(map, scroller, 1);
  const pageTopPx = layer.getBoundingClientRect().top;
  const notes = new Map<AnnotationId, MarginNote>();
  const items: MarginItem<AnnotationId>[] = [];
  for (let index = findFirstFrom(annotations, from); index < annotations.length; index += 1) {
    const annotation = annotations[index];
    const span = annotation?.spans[0];
    if (!annotation || !span || span.start > to) break;
    const description = annotation.placement === 'placed' ? describeAnnotation(annotation.id) : null;
    const line = description && findLineRects(map, { start: span.start, end: span.start + 1 })[0];
    if (!line) continue;
    notes.set(annotation.id, { ...description, label: annotation.label });
    const heightPx = description.detail === '' ? ONE_LINE_PX : TWO_LINES_PX;
    items.push({ id: annotation.id, topPx: Math.round(line.top - pageTopPx), heightPx });
  }
  items.sort((one, other) => one.topPx - other.topPx);
  return { entries: layoutMargin(items, { activeId: parts.activeAnnotationId }), notes };
}

/** Annotations come in text order: the first that starts at or after the offset. */
function findFirstFrom(annotations: readonly Annotation[], offset: number): number {
  let low = 0;
  let high = annotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((annotations[middle]?.spans[0]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
