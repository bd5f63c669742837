import type { RefObject } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { toPassageRange } from '../reader/selection-range.ts';
import type { PageGeometry } from './page-geometry.ts';
import { findPageAt, PAGE_GAP_PX, type PageLayout } from './page-layout.ts';
import { findSelectedOffsets, selectOffsets } from './page-text-selection.ts';
import type { PageViewHandle } from './page-view-handle.ts';

interface HandleParts {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly layout: PageLayout;
  readonly geometry: PageGeometry | null;
  readonly text: string;
}

/** Words come to stand so far below the upper edge, in parts of the view. */
const REST = 0.3;
const MOST_FRAMES = 10;

export function createPageHandle({ scrollerRef, layout, geometry, text }: HandleParts): PageViewHandle {
  const getSelection = () => {
    const selected = scrollerRef.current && findSelectedOffsets(scrollerRef.current);
    return selected && toPassageRange(text, selected);
  };
  const scrollToOffset = (offset: number) => {
    const scroller = scrollerRef.current;
    if (scroller !== null) scrollTo(scroller, findPlace({ layout, geometry }, offset));
  };
  return {
    focus: () => scrollerRef.current?.focus({ preventScroll: true }),
    hasFocus: () => scrollerRef.current?.contains(document.activeElement) ?? false,
    getSelection,
    scrollToOffset,
    selectRange({ start, end }) {
      scrollToOffset(start);
      const scroller = scrollerRef.current;
      if (scroller !== null) selectSoon(scroller, { start, end });
    },
    getReadingOffset() {
      const scroller = scrollerRef.current;
      const selected = getSelection();
      if (selected !== null) return selected.start;
      return scroller === null ? 0 : findTopOffset(scroller, layout, geometry);
    },
    scrollToPage(page) {
      const top = layout.pages[page]?.top;
      if (scrollerRef.current && top !== undefined) scrollerRef.current.scrollTop = top - PAGE_GAP_PX / 2;
    },
  };
}

/** Where the words at an offset stand, in CSS pixels from the top of all pages. */
function findPlace(
  { layout, geometry }: Pick<HandleParts, 'layout' | 'geometry'>,
  offset: number,
): { readonly top: number; readonly bottom: number } {
  const page = geometry?.places.findPage(offset) ?? 0;
  const place = layout.pages[page];
  const run = geometry?.places.pages[page]?.runs.find(({ end }) => end > offset);
  const [box] = run ? (geometry?.listBoxes(page, { start: run.start, end: run.end }) ?? []) : [];
  const top = (place?.top ?? 0) + (box?.top ?? 0) * layout.scale;
  return { top, bottom: top + (box?.height ?? 0) * layout.scale };
}

/** What is in view already stays where it is. */
function scrollTo(scroller: HTMLElement, { top, bottom }: { top: number; bottom: number }): void {
  const { scrollTop, clientHeight } = scroller;
  if (top >= scrollTop + PAGE_GAP_PX && bottom <= scrollTop + clientHeight - PAGE_GAP_PX) return;
  scroller.scrollTop = top - clientHeight * REST;
}

function findTopOffset(scroller: HTMLElement, layout: PageLayout, geometry: PageGeometry | null): number {
  const page = findPageAt(layout.pages, scroller.scrollTop);
  const y = (scroller.scrollTop - (layout.pages[page]?.top ?? 0)) / layout.scale;
  const sheet = geometry?.places.pages[page];
  const run = sheet?.runs.find((each) => sheet.height - each.y > y) ?? sheet?.runs.at(-1);
  return run?.start ?? 0;
}

/** The page may have to come into view first. */
function selectSoon(scroller: HTMLElement, range: OffsetRange, framesLeft = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    selectOffsets(scroller, { anchor: range.start, focus: range.end });
    const selected = findSelectedOffsets(scroller);
    if (selected?.start !== range.start && framesLeft > 0) selectSoon(scroller, range, framesLeft - 1);
  });
}
