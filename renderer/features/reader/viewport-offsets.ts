import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { TextMap } from './range-to-offsets.ts';

/**
 * The first block whose bottom lies below `y` (CSS pixels in the viewport); the last block when all lie above. Reads
 * log₂ n boxes, so it can run in every frame of a scroll. Chunks first: the box of a block in a chunk off screen
 * would have the whole chunk laid out.
 */
export function findBlockAtY(map: TextMap, y: number): number {
  const { chunks, count } = map;
  const chunk = findFirst(0, chunks.length - 1, (index) => {
    const element = chunks[index]?.element;
    return element !== undefined && element.getBoundingClientRect().bottom > y;
  });
  const first = chunks[chunk]?.firstBlock ?? 0;
  const last = (chunks[chunk + 1]?.firstBlock ?? count) - 1;
  return findFirst(first, last, (index) => boxOf(map, index).bottom > y);
}

/** The first number from `low` that passes, `high` when none before it does. What passes must be passed by all after. */
function findFirst(low: number, high: number, passes: (index: number) => boolean): number {
  let from = low;
  let to = Math.max(low, high);
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (passes(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** How far down the text `y` is, as an offset, by the share of its block that lies above: smooth, not exact. */
export function estimateOffsetAtY(map: TextMap, y: number): number {
  const index = findBlockAtY(map, y);
  const block = map.getBlockNumber(index);
  if (!block) return 0;
  const { top, height } = boxOf(map, index);
  const share = height > 0 ? (y - top) / height : 0;
  return block.start + Math.min(1, Math.max(0, share)) * (block.end - block.start);
}

/** The text in view and so many window heights above and below it, to whole blocks. */
export function findOffsetsAround(map: TextMap, scroller: HTMLElement, windows: number): OffsetRange {
  const { top, bottom, height } = scroller.getBoundingClientRect();
  const first = map.getBlockNumber(findBlockAtY(map, top - windows * height));
  const last = map.getBlockNumber(findBlockAtY(map, bottom + windows * height));
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** The first character of the first line that reaches below `y`. */
export function findOffsetAtY(map: TextMap, y: number): number | null {
  const block = map.getBlockNumber(findBlockAtY(map, y));
  if (!block) return null;
  let low = 0;
  let high = block.node.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const bottom = findCharacterBottom(block.node, middle);
    if (bottom === null || bottom > y) high = middle;
    else low = middle + 1;
  }
  return block.start + low;
}

function findCharacterBottom(node: Text, index: number): number | null {
  const range = node.ownerDocument.createRange();
  range.setStart(node, index);
  range.setEnd(node, index + 1);
  // The space at a line's end has a second, empty box at the start of the next line; half of a pair may have none.
  const rect = range.getClientRects()[0];
  return rect && rect.height > 0 ? rect.bottom : null;
}

function boxOf(map: TextMap, index: number): { top: number; bottom: number; height: number } {
  const element = map.getBlockNumber(index)?.node.parentElement;
  return element ? element.getBoundingClientRect() : { top: 0, bottom: 0, height: 0 };
}
