import type { BlockGroup } from './group-blocks.ts';

/** Neighbouring groups that are laid out, painted and skipped together. */
export interface GroupChunk {
  readonly groups: readonly BlockGroup[];
  /** One group longer than a whole chunk: its items are worth skipping one by one. */
  readonly isLong: boolean;
}

/** About four windows of text: few enough to lay out at once, enough that a long brief is not thousands of boxes. */
const LEAST_UNITS = 6000;
const MOST_CHUNKS = 400;

/**
 * Cuts the brief into chunks of about the same length in UTF-16 units. What a browser skips while it is off screen costs
 * it a layer and an observer all the same, and it goes through all of those in every frame: 2,000 paragraphs that
 * are skipped each for itself take 9 ms a frame on two cores, the same in 170 chunks take less than one.
 */
export function chunkGroups(groups: readonly BlockGroup[], textLength: number): readonly GroupChunk[] {
  const longest = Math.max(LEAST_UNITS, textLength / MOST_CHUNKS);
  const chunks: GroupChunk[] = [];
  let open: BlockGroup[] = [];
  let openUnits = 0;
  const close = () => {
    if (open.length > 0) chunks.push({ groups: open, isLong: open.length === 1 && openUnits > longest });
    open = [];
    openUnits = 0;
  };
  for (const group of groups) {
    const units = measureUnits(group);
    if (openUnits + units > longest) close();
    open.push(group);
    openUnits += units;
  }
  close();
  return chunks;
}

function measureUnits(group: BlockGroup): number {
  const { first, last } = findEnds(group);
  return (last?.block.end ?? 0) - (first?.block.start ?? 0);
}

function findEnds(group: BlockGroup) {
  switch (group.type) {
    case 'single':
      return { first: group.single, last: group.single };
    case 'list':
      return { first: group.items[0], last: group.items.at(-1) };
    case 'table':
      return { first: group.rows[0]?.[0], last: group.rows.at(-1)?.at(-1) };
  }
}
