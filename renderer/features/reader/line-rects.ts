import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { surround } from '#core/geometry/surround.ts';
import type { DomPiece, TextMap } from './range-to-offsets.ts';

/** CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a range on screen, one for each stretch of a line, in viewport coordinates. */
export function findLineRects(map: TextMap, range: OffsetRange): readonly Box[] {
  return map.findPieces(range).flatMap(measurePiece);
}

/** The first and the last line of a range: measures two blocks, also when the whole brief is selected. */
export function findEndLines(map: TextMap, range: OffsetRange): readonly Box[] {
  const pieces = map.findPieces(range);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return [];
  const top = measurePiece(first)[0];
  const bottom = measurePiece(last).at(-1);
  return top && bottom ? [top, bottom] : [];
}

function measurePiece({ node, from, to }: DomPiece): readonly Box[] {
  const piece = node.ownerDocument.createRange();
  piece.setStart(node, from);
  piece.setEnd(node, to);
  return mergeTouching(piece.getClientRects());
}

/** Text in one line may come in several boxes (fonts change, directions change); those that touch become one. */
export function mergeTouching(rects: Iterable<Box>): readonly Box[] {
  const merged: Box[] = [];
  for (const { left, top, width, height } of rects) {
    if (width <= 0 || height <= 0) continue;
    const box = { left, top, width, height };
    const last = merged.at(-1);
    if (last && areTouching(last, box)) merged[merged.length - 1] = surround(last, box);
    else merged.push(box);
  }
  return merged;
}

const TOUCHING_PX = 1;

function areTouching(one: Box, other: Box): boolean {
  const shared = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  const isSameLine = shared > Math.min(one.height, other.height) / 2;
  const gap = Math.max(one.left, other.left) - Math.min(one.left + one.width, other.left + other.width);
  return isSameLine && gap <= TOUCHING_PX;
}

/** The same boxes counted from the top left corner of an element instead of the window. */
export function relativeTo(origin: Element, boxes: readonly Box[]): readonly Box[] {
  const { left, top } = origin.getBoundingClientRect();
  // A DOMRect keeps its numbers in getters, which a spread would leave behind.
  return boxes.map(({ left: x, top: y, width, height }) => ({ left: x - left, top: y - top, width, height }));
}
