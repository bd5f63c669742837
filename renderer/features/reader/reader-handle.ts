import type { RefObject } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { ensureCaret } from './caret.ts';
import { type CaretStep, selectUnits, stepCaret } from './keyboard-selection.ts';
import { type Box, findEndLines } from './line-rects.ts';
import { findPassagesHere, type PassagesHere } from './passages-here.ts';
import type { TextMap } from './range-to-offsets.ts';
import { scrollToRange } from './scroll-to-range.ts';
import type { SelectableUnit } from './text-unit-range.ts';
import { findReadingPosition } from './use-reading-position.ts';
import { findSelectedRange } from './use-text-selection.ts';
import { findOffsetAtY } from './viewport-offsets.ts';

/** What the window may ask of a reader, besides giving it data. All offsets are UTF-16 units. */
export interface ReaderHandle {
  focus(): void;
  scrollToAnnotation(id: AnnotationId): void;
  scrollToOffset(offset: number): void;
  /** The first character in view; `null` at the very top. */
  findTopOffset(): number | null;
  selectRange(range: OffsetRange): void;
  clearSelection(): void;
  /** Read from the page at this moment: never a frame behind. */
  getSelection(): OffsetRange | null;
  /** Where reading is: the start of the selection, else the first line in view. */
  getReadingOffset(): number;
  /** What a click at the caret would find; `null` when there is neither a caret nor a passage in hand. */
  findPassagesHere(): PassagesHere | null;
  /** Around the selection, in viewport coordinates. */
  getSelectionRect(): Box | null;
  /** Selects the word, sentence or paragraph at the caret; asked again, one more, or with `shrink` one less. */
  selectUnits(unit: SelectableUnit, change?: 'grow' | 'shrink'): void;
  /** What the arrow keys do in the text, for commands that have other keys. */
  stepCaret(step: CaretStep): void;
}

interface ReaderParts {
  readonly map: TextMap | null;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly annotations: readonly Annotation[];
  readonly activeOffset: number | null;
}

export function createReaderHandle(parts: ReaderParts): ReaderHandle {
  const { map, scrollerRef, annotations, activeOffset } = parts;
  /** Does nothing while the text is not in the page yet. */
  const withText = (work: (text: TextMap, scroller: HTMLElement) => void) => {
    if (map && scrollerRef.current) work(map, scrollerRef.current);
  };
  const scrollTo = (range: OffsetRange) => withText((text, scroller) => scrollToRange(text, scroller, range));
  return {
    focus: () => map?.root.focus({ preventScroll: true }),
    scrollToAnnotation(id) {
      const span = annotations.find((annotation) => annotation.id === id)?.spans[0];
      if (span) scrollTo(span);
    },
    scrollToOffset: (offset) => scrollTo({ start: offset, end: offset + 1 }),
    findTopOffset: () =>
      map && scrollerRef.current ? (findReadingPosition(map, scrollerRef.current)?.offset ?? null) : null,
    selectRange: (range) => withText((text) => selectRange(text, range)),
    clearSelection: () => map?.root.ownerDocument.getSelection()?.empty(),
    getSelection: () => map && findSelectedRange(map),
    getReadingOffset() {
      const selected = map && findSelectedRange(map);
      if (selected) return selected.start;
      const top = scrollerRef.current?.getBoundingClientRect().top ?? 0;
      return (map && findOffsetAtY(map, top)) ?? 0;
    },
    findPassagesHere: () =>
      map &&
      findPassagesHere(
        map,
        annotations.filter(({ placement }) => placement === 'placed'),
        activeOffset,
      ),
    getSelectionRect() {
      const selected = map && findSelectedRange(map);
      return selected ? surround(map, findEndLines(map, selected)) : null;
    },
    selectUnits: (unit, change) =>
      withText((text, scroller) => {
        ensureCaret(text, scroller, activeOffset);
        const range = selectUnits(text, unit, change);
        if (range) selectRange(text, range);
      }),
    stepCaret: (step) =>
      withText((text, scroller) => {
        ensureCaret(text, scroller, activeOffset);
        stepCaret(text, scroller, step);
      }),
  };
}

function selectRange(map: TextMap, range: OffsetRange): void {
  const found = map.findRange(range);
  const selection = map.root.ownerDocument.getSelection();
  if (found && selection) {
    selection.setBaseAndExtent(found.startContainer, found.startOffset, found.endContainer, found.endOffset);
  }
}

/** Over several lines a selection is as wide as the text. */
function surround(map: TextMap, [first, last]: readonly Box[]): Box | null {
  if (!first || !last) return null;
  if (first.top === last.top) {
    const left = Math.min(first.left, last.left);
    return { ...first, left, width: Math.max(first.left + first.width, last.left + last.width) - left };
  }
  const { left, width } = map.root.getBoundingClientRect();
  return { left, width, top: first.top, height: last.top + last.height - first.top };
}
