import type { Block, BriefText } from '../model/blocks.ts';
import { groupBy } from './group-by.ts';
import type { PassageView } from './passage-view.ts';

/** A stretch of one block that the same passages cover. Offsets are UTF-16 code units into the whole text. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
  /** In text order, so a longer passage comes before the one nested in it. */
  readonly covering: readonly PassageView[];
  /** Passages of which a span ends here: which one, counted from 0, and whether it is the last. */
  readonly ending: readonly SpanEnd[];
}

export interface SpanEnd {
  readonly passage: PassageView;
  readonly part: number;
  readonly isLast: boolean;
}

export interface BlockLayout {
  readonly block: Block;
  readonly fragments: readonly Fragment[];
  /** Passages whose note stands beside this block: those that begin in it. */
  readonly opening: readonly PassageView[];
}

interface Piece {
  readonly passage: PassageView;
  readonly start: number;
  readonly end: number;
  readonly part: number;
  readonly isLast: boolean;
}

/**
 * Cuts each block at the borders of passages, so that overlapping, nested and discontinuous passages can all be
 * painted by wrapping whole fragments. One sweep: blocks and pieces are both in text order. A text without blocks is
 * shown as one preformatted block.
 */
export function layOutPassages(text: BriefText, passages: readonly PassageView[]): readonly BlockLayout[] {
  const blocks: readonly Block[] =
    text.blocks.length > 0 ? text.blocks : [{ type: 'preformatted', start: 0, end: text.text.length }];
  const pieces = passages
    .flatMap(toPieces)
    .toSorted((left, right) => left.start - right.start || left.passage.number - right.passage.number);
  const openings = groupByBlock(
    blocks,
    pieces.filter(({ part }) => part === 0),
    ({ start }) => start + 1,
  );
  const endings = groupByBlock(blocks, pieces, ({ end }) => end);
  let active: readonly Piece[] = [];
  let next = 0;
  return blocks.map((block, index) => {
    active = active.filter(({ end }) => end > block.start);
    const entering: Piece[] = [];
    for (let piece = pieces[next]; piece !== undefined && piece.start < block.end; piece = pieces[++next]) {
      if (piece.end > block.start) entering.push(piece);
    }
    active = [...active, ...entering];
    return {
      block,
      fragments: cutBlock(block, active, endings.get(index) ?? []),
      opening: (openings.get(index) ?? []).map(({ passage }) => passage),
    };
  });
}

/** Gives each passage an underline lane that no passage overlapping it has, so that lines never coincide. */
export function assignLanes(passages: readonly PassageView[]): ReadonlyMap<PassageView, number> {
  const laneEnds: number[] = [];
  const lanes = new Map<PassageView, number>();
  for (const passage of passages) {
    if (passage.isOrphan) continue;
    const { spans } = passage.annotation;
    const start = spans[0]?.start ?? 0;
    const free = laneEnds.findIndex((end) => end <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = spans.at(-1)?.end ?? start;
    lanes.set(passage, lane);
  }
  return lanes;
}

function toPieces(passage: PassageView): readonly Piece[] {
  if (passage.isOrphan) return [];
  const { spans } = passage.annotation;
  return spans.map(({ start, end }, index) => ({
    passage,
    start,
    end,
    part: index,
    isLast: index === spans.length - 1,
  }));
}

/**
 * The block that shows an end: the last readable one that begins before it. A passage that lies wholly between blocks
 * (a list marker, a blank line) is thus shown at the block before it, or at the first one.
 */
function groupByBlock(
  blocks: readonly Block[],
  pieces: readonly Piece[],
  getOffset: (piece: Piece) => number,
): ReadonlyMap<number, readonly Piece[]> {
  const readable = blocks.flatMap((block, index) => (block.type === 'page-break' ? [] : [{ block, index }]));
  const fallback = readable[0]?.index ?? 0;
  return groupBy(pieces, (piece) => findLastBefore(readable, getOffset(piece))?.index ?? fallback);
}

function findLastBefore<Item extends { readonly block: Block }>(
  items: readonly Item[],
  offset: number,
): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.block.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

function cutBlock(block: Block, active: readonly Piece[], endings: readonly Piece[]): readonly Fragment[] {
  const clamp = (offset: number) => Math.min(Math.max(offset, block.start), block.end);
  const borders = new Set([block.start, block.end]);
  for (const { start, end } of active) borders.add(clamp(start)).add(clamp(end));
  const sorted = [...borders].toSorted((left, right) => left - right);
  const firstEnd = sorted[1] ?? block.end;
  const endingsAt = groupBy(endings, ({ end }) => Math.max(clamp(end), firstEnd));
  const entering = active.toSorted((left, right) => left.start - right.start);
  let covering: readonly Piece[] = [];
  let next = 0;
  const starts = sorted.length === 1 ? sorted : sorted.slice(0, -1);
  return starts.map((start, index) => {
    const end = sorted[index + 1] ?? start;
    const kept = covering.filter((piece) => piece.end > start);
    for (let piece = entering[next]; piece !== undefined && piece.start <= start; piece = entering[++next]) {
      if (piece.end > start) kept.push(piece);
    }
    covering = kept.toSorted((left, right) => left.passage.number - right.passage.number);
    return {
      start,
      end,
      covering: start === end ? [] : covering.map(({ passage }) => passage),
      ending: (endingsAt.get(end) ?? []).map(({ passage, part, isLast }) => ({ passage, part, isLast })),
    };
  });
}
