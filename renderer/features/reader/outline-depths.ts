import type { Block } from '#core/model/blocks.ts';

/**
 * How deep each heading lies in the brief's outline, 1 for the outermost, by its place in the list of blocks. Sources
 * skip levels; a screen reader that walks headings should not.
 */
export function findOutlineDepths(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  const open: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    depths.set(index, open.length);
  }
  return depths;
}
