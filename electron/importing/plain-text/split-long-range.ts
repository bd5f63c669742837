import { type OffsetRange, snapToBoundaries } from '#core/anchoring/offsets.ts';

/** The reader lays out one block at a time: a block of megabytes would freeze it. */
const MAX_BLOCK_UNITS = 20_000;

/**
 * Cuts a range of more than 20,000 UTF-16 units (a whole book in one line) into pieces, after a sentence or a space
 * where there is one. Only blocks are cut: the text stays as it is.
 */
export function splitLongRange(text: string, { start, end }: OffsetRange): OffsetRange[] {
  const pieces: OffsetRange[] = [];
  let from = start;
  while (end - from > MAX_BLOCK_UNITS) {
    const cut = findCut(text, from);
    pieces.push({ start: from, end: cut });
    from = cut;
  }
  pieces.push({ start: from, end });
  return pieces;
}

/** Looks in the second half of the piece only, so the whole text is read once however long it is. */
function findCut(text: string, from: number): number {
  const half = from + MAX_BLOCK_UNITS / 2;
  const limit = from + MAX_BLOCK_UNITS;
  const candidates = text.slice(half, limit);
  for (const mark of ['\n', '. ', '。', ' ']) {
    const at = candidates.lastIndexOf(mark);
    if (at !== -1) return half + at + mark.length;
  }
  return snapToBoundaries(text, { start: limit, end: limit }).end;
}
