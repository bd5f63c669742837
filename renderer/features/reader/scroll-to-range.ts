import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { type Box, findLineRects } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';

/** Where a passage comes to rest: a third down leaves its context above and room for the toolbar below. */
const RESTING_PLACE = 0.3;
/** A passage nearer to the edge than this counts as out of sight. */
const EDGE_PX = 24;
/** Blocks that come into view take their true size a frame later, which may push the passage away again. */
const SETTLING_FRAMES = 4;

/** Brings a range into view; does nothing when it is in view already, so that nothing jumps. */
export function scrollToRange(map: TextMap, scroller: HTMLElement, range: OffsetRange): void {
  const box = findFirstLine(map, range);
  if (box && isInView(box, scroller)) return;
  settle({ map, scroller, range }, SETTLING_FRAMES);
}

interface Target {
  readonly map: TextMap;
  readonly scroller: HTMLElement;
  readonly range: OffsetRange;
}

function settle({ map, scroller, range }: Target, framesLeft: number): void {
  const box = findFirstLine(map, range);
  if (!box) return;
  const frame = scroller.getBoundingClientRect();
  const distance = box.top - (frame.top + frame.height * RESTING_PLACE);
  const before = scroller.scrollTop;
  scroller.scrollTop += distance;
  const hasMoved = Math.abs(scroller.scrollTop - before) >= 1;
  if (hasMoved && framesLeft > 0) {
    requestAnimationFrame(() => settle({ map, scroller, range }, framesLeft - 1));
  }
}

function findFirstLine(map: TextMap, range: OffsetRange): Box | undefined {
  return findLineRects(map, range)[0];
}

function isInView({ top, height }: Box, scroller: HTMLElement): boolean {
  const frame = scroller.getBoundingClientRect();
  return top >= frame.top + EDGE_PX && top + height <= frame.bottom - EDGE_PX;
}
