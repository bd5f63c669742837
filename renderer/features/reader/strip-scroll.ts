import { findLineRects } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';
import { estimateOffsetAtY } from './viewport-offsets.ts';

/** Which part of the text is in view, as shares of its length. */
export interface ViewBand {
  readonly top: number;
  readonly bottom: number;
}

/**
 * The strip counts in characters, not in pixels: blocks that have never been in view have guessed heights, their
 * characters are known. So a tick, the band and a click on either mean the same place.
 */
export function findViewBand(map: TextMap, scroller: HTMLElement): ViewBand {
  const { top, bottom } = scroller.getBoundingClientRect();
  const length = Math.max(1, map.text.length);
  return { top: estimateOffsetAtY(map, top) / length, bottom: estimateOffsetAtY(map, bottom) / length };
}

/** Puts the line at this share of the text at the top of the window. At 0 the title comes into view, too. */
export function scrollToShare(map: TextMap, scroller: HTMLElement, share: number): void {
  if (share <= 0) {
    scroller.scrollTop = 0;
    return;
  }
  const offset = Math.min(map.text.length - 1, Math.floor(share * map.text.length));
  const block = map.getBlock(offset);
  if (!block) return;
  const start = Math.min(Math.max(offset, block.start), block.end - 1);
  const line = findLineRects(map, { start, end: start + 1 })[0];
  if (line) scroller.scrollTop += line.top - scroller.getBoundingClientRect().top;
}

/** Where the top of the view goes when the strip is pressed: a band under the pointer keeps its hold, else it centres. */
export function findGrip(pointerShare: number, { top, bottom }: ViewBand): number {
  const isOnBand = pointerShare >= top && pointerShare <= bottom;
  return isOnBand ? pointerShare - top : (bottom - top) / 2;
}
