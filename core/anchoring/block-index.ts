import type { Block } from '../model/blocks.ts';
import type { OffsetRange } from './offsets.ts';

/**
 * The block that holds the UTF-16 `offset`, by binary search; `undefined` between blocks. The end of a block counts as
 * inside when nothing else begins there, because a caret can stand behind the last character. Zero-length blocks
 * (page breaks) hold nothing.
 */
export function findBlockIndexAt(blocks: readonly Block[], offset: number): number | undefined {
  let index = findLastBlockIndexAtOrBefore(blocks, offset);
  for (; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined || block.end < offset) return undefined;
    if (block.start < block.end) return index;
  }
  return undefined;
}

/** Index of the last block that starts at or before `offset` (UTF-16), −1 when all start later. O(log n). */
export function findLastBlockIndexAtOrBefore(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block !== undefined && block.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The run of blocks that share at least one character with `[start, end)` (UTF-16), as indexes `[first, last]`, both
 * inclusive. `undefined` when none does. Page breaks in between are part of the run.
 */
export function findBlocksIn(
  blocks: readonly Block[],
  { start, end }: OffsetRange,
): { readonly first: number; readonly last: number } | undefined {
  let last = findLastBlockIndexAtOrBefore(blocks, end - 1);
  while (last >= 0 && isEmptyBlock(blocks[last])) last -= 1;
  let first = Math.max(0, findLastBlockIndexAtOrBefore(blocks, start));
  while (first <= last && (blocks[first]?.end ?? 0) <= start) first += 1;
  return first > last || end <= start ? undefined : { first, last };
}

function isEmptyBlock(block: Block | undefined): boolean {
  return block === undefined || block.start === block.end;
}
