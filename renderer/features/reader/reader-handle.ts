import type { RefObject } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { type Box, findLineRects } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';
import { scrollToRange } from './scroll-to-range.ts';
import { findSelectedRange } from './use-text-selection.ts';

/** What the window may ask of a reader, besides giving it data. All offsets are UTF-16 units. */
export interface ReaderHandle {
  focus(): void;
  scrollToAnnotation(id: AnnotationId): void;
  scrollToOffset(offset: number): void;
  selectRange(range: OffsetRange): void;
  clearSelection(): void;
  /** Read from the page at this moment: never a frame behind. */
  getSelection(): OffsetRange | null;
  /** Around all selected lines, in viewport coordinates. */
  getSelectionRect(): Box | null;
}

interface ReaderParts {
  readonly map: TextMap | null;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly annotations: readonly Annotation[];
}

export function createReaderHandle({ map, scrollerRef, annotations }: ReaderParts): ReaderHandle {
  const scrollTo = (range: OffsetRange) => {
    if (map && scrollerRef.current) scrollToRange(map, scrollerRef.current, range);
  };
  return {
    focus: () => map?.root.focus({ preventScroll: true }),
    scrollToAnnotation(id) {
      const span = annotations.find((annotation) => annotation.id === id)?.spans[0];
      if (span) scrollTo(span);
    },
    scrollToOffset: (offset) => scrollTo({ start: offset, end: offset + 1 }),
    selectRange: (range) => map && selectRange(map, range),
    clearSelection: () => map?.root.ownerDocument.getSelection()?.empty(),
    getSelection: () => map && findSelectedRange(map),
    getSelectionRect() {
      const selected = map && findSelectedRange(map);
      return selected ? surround(findLineRects(map, selected)) : null;
    },
  };
}

function selectRange(map: TextMap, range: OffsetRange): void {
  const found = map.findRange(range);
  const selection = map.root.ownerDocument.getSelection();
  if (found && selection) {
    selection.setBaseAndExtent(found.startContainer, found.startOffset, found.endContainer, found.endOffset);
  }
}

function surround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
