import type { BriefText } from '../model/blocks.ts';

/** Stands for words that were taken out. Always the same length: it does not say how long they were. */
export const REDACTION_BAR = '█████';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface RedactedText {
  readonly text: BriefText;
  /** What was taken out, in UTF-16 offsets of the old text: ascending, apart, each inside one block or one gap. */
  readonly removed: readonly Stretch[];
  /** Old offset → new offset. Inside what was removed, starts go to the bar's start and ends to its end. */
  mapStart(offset: number): number;
  mapEnd(offset: number): number;
  /** Whether all of `[start, end)`, in old offsets, lies inside one removed stretch. */
  isRemoved(start: number, end: number): boolean;
}

/**
 * Puts a bar in place of each stretch. Stretches are cut at the borders of blocks, so that blocks stay apart; white
 * space between blocks stays.
 */
export function redactText(original: BriefText, stretches: readonly Stretch[]): RedactedText {
  const removed = mergeStretches(
    stretches.flatMap((stretch) => cutAtBlocks(original, stretch)).filter(({ start, end }) => start < end),
    original,
  );
  const shifts = listShifts(removed);
  let text = '';
  let position = 0;
  for (const { start, end } of removed) {
    text += original.text.slice(position, start) + REDACTION_BAR;
    position = end;
  }
  text += original.text.slice(position);
  const mapStart = (offset: number) => mapOffset(offset, { removed, shifts, side: 'start' });
  const mapEnd = (offset: number) => mapOffset(offset, { removed, shifts, side: 'end' });
  const blocks = original.blocks.map((block) =>
    block.start === block.end
      ? { ...block, start: mapEnd(block.start), end: mapEnd(block.start) }
      : { ...block, start: mapStart(block.start), end: mapEnd(block.end) },
  );
  const isRemoved = (start: number, end: number) => {
    const stretch = removed[countBefore(removed, start, 'start')];
    return stretch !== undefined && stretch.start <= start && stretch.end >= end;
  };
  return { text: { text, blocks }, removed, mapStart, mapEnd, isRemoved };
}

/** The parts of a stretch in each block, and in the gaps between where these hold more than white space. */
function cutAtBlocks({ text, blocks }: BriefText, { start, end }: Stretch): readonly Stretch[] {
  const parts: Stretch[] = [];
  let position = start;
  for (let index = countBefore(blocks, start, 'start'); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.start >= end) break;
    if (position < block.start) parts.push({ start: position, end: block.start });
    parts.push({ start: Math.max(start, block.start), end: Math.min(end, block.end) });
    position = Math.min(end, block.end);
  }
  if (position < end) parts.push({ start: position, end });
  return parts.filter((part) => text.slice(part.start, part.end).trim() !== '');
}

/** Overlapping and touching stretches become one, unless a block begins between them. */
function mergeStretches(stretches: readonly Stretch[], { blocks }: BriefText): readonly Stretch[] {
  const borders = new Set(blocks.flatMap(({ start, end }) => [start, end]));
  const merged: Stretch[] = [];
  for (const stretch of stretches.toSorted(
    (left, right) => left.start - right.start || right.end - left.end,
  )) {
    const last = merged.at(-1);
    const touches = last !== undefined && stretch.start <= last.end;
    const isApart = last !== undefined && stretch.start === last.end && borders.has(stretch.start);
    if (last === undefined || !touches || isApart) merged.push(stretch);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
  }
  return merged;
}

/** By how much everything after each removed stretch has moved. */
function listShifts(removed: readonly Stretch[]): readonly number[] {
  let shift = 0;
  return removed.map(({ start, end }) => {
    shift += REDACTION_BAR.length - (end - start);
    return shift;
  });
}

function mapOffset(
  offset: number,
  {
    removed,
    shifts,
    side,
  }: {
    readonly removed: readonly Stretch[];
    readonly shifts: readonly number[];
    readonly side: 'start' | 'end';
  },
): number {
  const index = countBefore(removed, offset, side) - 1;
  const before = shifts[index] ?? 0;
  const inside = removed[index + 1];
  if (inside === undefined || offset <= inside.start) return offset + before;
  return inside.start + before + (side === 'end' ? REDACTION_BAR.length : 0);
}

/** How many stretches lie before the offset. One that ends right there is before a start, and still holds an end. */
function countBefore(stretches: readonly Stretch[], offset: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const end = stretches[middle]?.end ?? 0;
    if (side === 'start' ? end <= offset : end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
