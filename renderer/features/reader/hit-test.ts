import { snapToGraphemes } from '#core/anchoring/snap-to-graphemes.ts';
import { findLineRects } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';

/** CSS pixels in the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The character under a point, or `null` over white paper. The browser names the nearest gap between characters, also
 * for a point far beyond the line's end, so the two neighbours are measured.
 */
export function findCharacterAt(map: TextMap, point: Point): number | null {
  const gap = findCaretAt(map, point);
  if (gap === null) return null;
  for (const offset of [gap, gap - 1]) {
    if (offset >= 0 && isOver(map, offset, point)) return offset;
  }
  return null;
}

/** The gap between characters that is nearest to a point over the text; `null` when the point is over something else. */
export function findCaretAt(map: TextMap, { x, y }: Point): number | null {
  const caret = map.root.ownerDocument.caretPositionFromPoint(x, y);
  if (!caret || !map.root.contains(caret.offsetNode)) return null;
  return map.findOffset(caret.offsetNode, caret.offset, 'forward');
}

function isOver(map: TextMap, offset: number, { x, y }: Point): boolean {
  const character = snapToGraphemes(map.text, { start: offset, end: offset + 1 });
  return findLineRects(map, character).some(
    ({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y <= top + height,
  );
}
