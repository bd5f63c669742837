import type { Block } from '#core/model/blocks.ts';

export type TableCellBlock = Extract<Block, { type: 'table-cell' }>;
export type ListItemBlock = Extract<Block, { type: 'list-item' }>;
type SingleBlock = Exclude<Block, TableCellBlock | ListItemBlock>;

/** A block with its place in the brief's list of blocks, by which the DOM is mapped back to the text. */
export interface Placed<B extends Block> {
  readonly block: B;
  readonly index: number;
}

/** What the reader draws as one piece: neighbouring cells are a table, neighbouring items a list. */
export type BlockGroup =
  | { readonly type: 'single'; readonly single: Placed<SingleBlock> }
  | { readonly type: 'list'; readonly items: readonly Placed<ListItemBlock>[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly Placed<TableCellBlock>[])[] };

export function groupBlocks(blocks: readonly Block[]): readonly BlockGroup[] {
  const groups: BlockGroup[] = [];
  let index = 0;
  while (index < blocks.length) {
    const run = takeRun(blocks, index);
    groups.push(run.group);
    index = run.next;
  }
  return groups;
}

function takeRun(blocks: readonly Block[], from: number): { group: BlockGroup; next: number } {
  const block = blocks[from];
  if (block?.type === 'table-cell') {
    const cells = takeWhile(blocks, from, (other): other is TableCellBlock => isCellOf(other, block.table));
    return { group: { type: 'table', rows: splitRows(cells) }, next: from + cells.length };
  }
  if (block?.type === 'list-item') {
    const items = takeWhile(blocks, from, (other): other is ListItemBlock => other.type === 'list-item');
    return { group: { type: 'list', items }, next: from + items.length };
  }
  if (!block) throw new RangeError(`No block at ${from}.`);
  return { group: { type: 'single', single: { block, index: from } }, next: from + 1 };
}

function isCellOf(block: Block, table: number): block is TableCellBlock {
  return block.type === 'table-cell' && block.table === table;
}

function takeWhile<B extends Block>(
  blocks: readonly Block[],
  from: number,
  belongs: (block: Block) => block is B,
): readonly Placed<B>[] {
  const run: Placed<B>[] = [];
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || !belongs(block)) break;
    run.push({ block, index });
  }
  return run;
}

/** Cells come in text order, so rows follow one another: the DOM keeps the order of the offsets. */
function splitRows(cells: readonly Placed<TableCellBlock>[]): readonly (readonly Placed<TableCellBlock>[])[] {
  const rows: Placed<TableCellBlock>[][] = [];
  let currentRow: number | undefined;
  for (const cell of cells) {
    if (cell.block.row !== currentRow) rows.push([]);
    currentRow = cell.block.row;
    rows.at(-1)?.push(cell);
  }
  return rows;
}
