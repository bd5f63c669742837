import { findLastBlockIndexAtOrBefore } from '#core/anchoring/block-index.ts';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Block, BriefText } from '#core/model/blocks.ts';

export interface DomPosition {
  readonly node: Text;
  readonly offset: number;
}

/** The part of a range that lies in one block: what can be measured without catching the block's own box. */
export interface DomPiece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** Which way a position between two blocks falls: on to the next block's first character, or back to the end before. */
export type Bias = 'forward' | 'backward';

/**
 * The one place that knows both the DOM and the offsets. Every block with text is one text node that holds exactly
 * `text.slice(block.start, block.end)`, so inside a node the mapping is an addition; between nodes it is a binary search.
 */
export interface TextMap {
  readonly root: HTMLElement;
  readonly text: string;
  /** How many blocks hold text. */
  readonly count: number;
  /** The root's children with text, in order: their boxes can be read without laying out what is in them. */
  readonly chunks: readonly TextChunk[];
  findOffset(node: Node, nodeOffset: number, bias: Bias): number | null;
  findPosition(offset: number, bias: Bias): DomPosition | null;
  findRange(range: OffsetRange): Range | null;
  findStaticRange(range: OffsetRange): StaticRange | null;
  findPieces(range: OffsetRange): readonly DomPiece[];
  /** The block of text at an offset, or the one before when the offset lies between two. */
  getBlock(offset: number): { readonly node: Text; readonly start: number; readonly end: number } | null;
  /** The n-th block that holds text. */
  getBlockNumber(index: number): { readonly node: Text; readonly start: number; readonly end: number } | null;
  /** The words between two DOM positions, or `null` when they hold none. */
  findOffsets(range: AbstractRange): OffsetRange | null;
}

export interface TextChunk {
  readonly element: Element;
  /** The number of its first block with text. */
  readonly firstBlock: number;
}

/** Blocks that hold text, with the node of each. */
interface Table {
  readonly nodes: readonly Text[];
  readonly blocks: readonly Block[];
  readonly indexOf: WeakMap<Node, number>;
}

export function createTextMap(root: HTMLElement, { text, blocks }: BriefText): TextMap {
  const table = readTable(root, blocks);
  const count = table.nodes.length;
  const getBlockNumber = (index: number) => {
    const node = table.nodes[index];
    const block = table.blocks[index];
    return node && block ? { node, start: block.start, end: block.end } : null;
  };
  const findPosition = (offset: number, bias: Bias) => positionAt(table, offset, bias);
  const findEnds = (range: OffsetRange) => {
    const from = findPosition(range.start, 'forward');
    const to = findPosition(range.end, 'backward');
    return from && to && range.start < range.end ? { from, to } : null;
  };
  return {
    root,
    text,
    count,
    chunks: findChunks(root, table.nodes),
    getBlockNumber,
    findPosition,
    findOffset: (node, nodeOffset, bias) => offsetAt(table, { node, nodeOffset, bias }),
    getBlock: (offset) => getBlockNumber(Math.max(0, findLastBlockIndexAtOrBefore(table.blocks, offset))),
    findRange(range) {
      const ends = findEnds(range);
      if (!ends) return null;
      const found = root.ownerDocument.createRange();
      found.setStart(ends.from.node, ends.from.offset);
      found.setEnd(ends.to.node, ends.to.offset);
      return found.collapsed ? null : found;
    },
    findStaticRange(range) {
      const ends = findEnds(range);
      return ends
        ? new StaticRange({
            startContainer: ends.from.node,
            startOffset: ends.from.offset,
            endContainer: ends.to.node,
            endOffset: ends.to.offset,
          })
        : null;
    },
    findPieces: (range) => piecesOf(table, range),
    findOffsets: (range) => offsetsOf(table, range),
  };
}

function readTable(root: HTMLElement, blocks: readonly Block[]): Table {
  const nodes: Text[] = [];
  const withText: Block[] = [];
  const indexOf = new WeakMap<Node, number>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-block]')) {
    const block = blocks[Number(element.dataset.block)];
    const node = element.firstChild;
    if (!block || !(node instanceof Text)) continue;
    indexOf.set(node, nodes.length);
    nodes.push(node);
    withText.push(block);
  }
  return { nodes, blocks: withText, indexOf };
}

function findChunks(root: HTMLElement, nodes: readonly Text[]): readonly TextChunk[] {
  const chunks: TextChunk[] = [];
  for (const [firstBlock, node] of nodes.entries()) {
    if (chunks.at(-1)?.element.contains(node)) continue;
    let element: Element | null = node.parentElement;
    while (element && element.parentElement !== root) element = element.parentElement;
    if (element) chunks.push({ element, firstBlock });
  }
  return chunks;
}

function positionAt(table: Table, offset: number, bias: Bias): DomPosition | null {
  const index = findLastBlockIndexAtOrBefore(table.blocks, offset);
  const node = table.nodes[index];
  const { start, end } = table.blocks[index] ?? { start: 0, end: 0 };
  const isInside = node && (bias === 'forward' ? offset < end : offset > start && offset <= end);
  if (isInside) return { node, offset: offset - start };
  if (bias === 'forward') {
    const next = table.nodes[index + 1];
    if (next) return { node: next, offset: 0 };
    return node ? { node, offset: end - start } : null;
  }
  // A range that ends where a block starts holds nothing of it: it ends with the block before.
  const before = node && offset > start ? index : index - 1;
  const last = table.nodes[before];
  if (last) return { node: last, offset: last.length };
  const first = table.nodes[0];
  return first ? { node: first, offset: 0 } : null;
}

function offsetAt(
  table: Table,
  { node, nodeOffset, bias }: { node: Node; nodeOffset: number; bias: Bias },
): number | null {
  if (table.nodes.length === 0) return null;
  const known = table.indexOf.get(node);
  if (known !== undefined) {
    return (table.blocks[known]?.start ?? 0) + Math.min(nodeOffset, table.nodes[known]?.length ?? 0);
  }
  const following = firstNodeAfter(table, node, nodeOffset);
  const { blocks } = table;
  if (bias === 'forward') return blocks[following]?.start ?? blocks.at(-1)?.end ?? null;
  return following > 0 ? (blocks[following - 1]?.end ?? null) : (blocks[0]?.start ?? null);
}

/** Selections may end on any element (a triple click ends on the next paragraph, Ctrl+A on the page). */
function firstNodeAfter({ nodes }: Table, node: Node, nodeOffset: number): number {
  const boundary = (node.ownerDocument ?? document).createRange();
  boundary.setStart(node, nodeOffset);
  boundary.collapse(true);
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = nodes[middle];
    if (candidate && boundary.comparePoint(candidate, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function piecesOf(table: Table, { start, end }: OffsetRange): readonly DomPiece[] {
  const pieces: DomPiece[] = [];
  const first = Math.max(0, findLastBlockIndexAtOrBefore(table.blocks, start));
  for (let index = first; index < table.nodes.length; index += 1) {
    const node = table.nodes[index];
    const blockStart = table.blocks[index]?.start ?? end;
    if (!node || blockStart >= end) break;
    const from = Math.max(start, blockStart) - blockStart;
    const to = Math.min(end - blockStart, node.length);
    if (from < to) pieces.push({ node, from, to });
  }
  return pieces;
}

function offsetsOf(table: Table, range: AbstractRange): OffsetRange | null {
  const start = offsetAt(table, {
    node: range.startContainer,
    nodeOffset: range.startOffset,
    bias: 'forward',
  });
  const end = offsetAt(table, { node: range.endContainer, nodeOffset: range.endOffset, bias: 'backward' });
  if (start === null || end === null || start >= end) return null;
  return withinBlocks(table, { start, end });
}

/** Leaves out the gaps at either edge: a range that starts at a block's end starts with the next block. */
function withinBlocks({ blocks }: Table, { start, end }: OffsetRange): OffsetRange | null {
  const first = findLastBlockIndexAtOrBefore(blocks, start);
  const isStartInside = start < (blocks[first]?.end ?? 0);
  const trueStart = isStartInside ? start : (blocks[first + 1]?.start ?? start);
  const last = findLastBlockIndexAtOrBefore(blocks, end - 1);
  const trueEnd = Math.min(end, blocks[last]?.end ?? end);
  return trueStart < trueEnd ? { start: trueStart, end: trueEnd } : null;
}
