import { type RefObject, useEffect, useRef } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { findUnitAt } from '#core/passages/text-units.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { PageLayout } from './page-layout.ts';
import { toPagePoint } from './page-point.ts';
import { findSelectedOffsets, selectOffsets } from './page-text-selection.ts';

export interface PagePointerInput {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly layout: PageLayout;
  readonly geometry: PageGeometry | null;
  readonly text: string;
  /** Over what the pointer is; `null` over white paper. */
  readonly onHover: (offset: number | null) => void;
  readonly onClick: (offset: number | null, event: MouseEvent) => void;
  readonly onMenu: (offset: number | null, event: MouseEvent) => void;
}

/** A pointer that moved less than this while it was down has clicked. */
const CLICK_PX = 4;
const EDGE_PX = 24;
const EDGE_STEP_PX = 18;

/**
 * Selects by where letters stand on the paper and not by which element is under the pointer: between two lines, beside a
 * column or in the margin, the nearest letter is meant. What is selected is an ordinary selection of the browser.
 */
export function usePagePointer(input: PagePointerInput): void {
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const { scrollerRef } = input;
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const drag = createDrag(scroller, () => latest.current);
    const onMenu = (event: MouseEvent) =>
      latest.current.onMenu(findCharacter(scroller, latest.current, event), event);
    let frame = 0;
    const onMove = (event: MouseEvent) => {
      if (event.buttons !== 0) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() =>
        latest.current.onHover(findCharacter(scroller, latest.current, event)),
      );
    };
    scroller.addEventListener('mousedown', drag.onDown);
    scroller.addEventListener('mousemove', onMove);
    scroller.addEventListener('contextmenu', onMenu);
    return () => {
      scroller.removeEventListener('mousedown', drag.onDown);
      scroller.removeEventListener('mousemove', onMove);
      scroller.removeEventListener('contextmenu', onMenu);
      cancelAnimationFrame(frame);
      drag.stop();
    };
  }, [scrollerRef]);
}

function findCharacter(scroller: HTMLElement, input: PagePointerInput, event: MouseEvent): number | null {
  return input.geometry?.findCharacter(toPagePoint(scroller, input.layout, event)) ?? null;
}

function findGap(scroller: HTMLElement, input: PagePointerInput, event: MouseEvent): number | null {
  return input.geometry?.findOffset(toPagePoint(scroller, input.layout, event)) ?? null;
}

function createDrag(scroller: HTMLElement, getInput: () => PagePointerInput) {
  /** What stays selected while the pointer moves: a place, or the word or paragraph that the drag began with. */
  let anchor: OffsetRange | null = null;
  let down: MouseEvent | null = null;
  let hasMoved = false;
  const onMove = (event: MouseEvent) => {
    if (anchor === null || down === null) return;
    hasMoved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= CLICK_PX;
    if (!hasMoved) return;
    scroller.dataset.dragging = '';
    scrollAtEdge(scroller, event);
    const offset = findGap(scroller, getInput(), event);
    if (offset !== null) selectOffsets(scroller, stretch(anchor, offset));
  };
  const onUp = (event: MouseEvent) => {
    stop();
    if (!hasMoved && event.detail <= 1 && !event.shiftKey)
      getInput().onClick(findCharacter(scroller, getInput(), event), event);
  };
  const stop = () => {
    delete scroller.dataset.dragging;
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', onUp);
  };
  const onDown = (event: MouseEvent) => {
    if (event.button !== 0 || isOnScrollBar(scroller, event)) return;
    event.preventDefault();
    scroller.focus({ preventScroll: true });
    const input = getInput();
    const offset = findGap(scroller, input, event);
    const selected = findSelectedOffsets(scroller);
    down = event;
    hasMoved = false;
    anchor = offset === null ? null : chooseAnchor(input.text, { offset, detail: event.detail });
    if (anchor !== null && event.shiftKey && selected !== null && offset !== null) {
      anchor = { start: selected.start, end: selected.start };
      selectOffsets(scroller, stretch(anchor, offset));
    } else if (anchor !== null && anchor.start < anchor.end) {
      selectOffsets(scroller, { anchor: anchor.start, focus: anchor.end });
    } else document.getSelection()?.empty();
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp);
  };
  return { onDown, stop };
}

/** Twice means the word, three times the paragraph, as in the text. */
function chooseAnchor(
  text: string,
  { offset, detail }: { readonly offset: number; readonly detail: number },
): OffsetRange {
  if (detail === 2) return findUnitAt(text, offset, 'word');
  if (detail >= 3) return findParagraph(text, offset);
  return { start: offset, end: offset };
}

/** Paragraphs are lines of the text. */
function findParagraph(text: string, offset: number): OffsetRange {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

function stretch({ start, end }: OffsetRange, to: number): { anchor: number; focus: number } {
  return to < start ? { anchor: end, focus: to } : { anchor: start, focus: Math.max(end, to) };
}

function scrollAtEdge(scroller: HTMLElement, { clientY }: MouseEvent): void {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (clientY < top + EDGE_PX) scroller.scrollTop -= EDGE_STEP_PX;
  else if (clientY > bottom - EDGE_PX) scroller.scrollTop += EDGE_STEP_PX;
}

function isOnScrollBar(scroller: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, top } = scroller.getBoundingClientRect();
  return clientX > left + scroller.clientWidth || clientY > top + scroller.clientHeight;
}
