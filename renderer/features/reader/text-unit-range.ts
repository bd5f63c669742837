import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { findSentences } from '#core/passages/sentences.ts';
import { findUnitAt } from '#core/passages/text-units.ts';

/** The text and its blocks, as far as units need them. */
export interface BlockText {
  readonly text: string;
  getBlock(offset: number): OffsetRange | null;
}

export type SelectableUnit = 'word' | 'sentence' | 'paragraph';

/** The unit around an offset, never beyond its block; `null` where the block holds none. */
export function findUnitRange(map: BlockText, offset: number, unit: SelectableUnit): OffsetRange | null {
  const block = map.getBlock(offset);
  if (!block || block.start === block.end) return null;
  const inside = Math.min(Math.max(offset, block.start), block.end - 1);
  switch (unit) {
    case 'paragraph':
      return { start: block.start, end: block.end };
    case 'sentence':
      return findSentenceIn(map.text, block, inside);
    case 'word': {
      const word = findUnitAt(map.text, inside, 'word');
      return { start: Math.max(word.start, block.start), end: Math.min(word.end, block.end) };
    }
  }
}

/** Between two sentences, the one before: a caret behind a full stop still belongs to what was read. */
function findSentenceIn(text: string, block: OffsetRange, offset: number): OffsetRange | null {
  const sentences = findSentences(text.slice(block.start, block.end));
  const local = offset - block.start;
  const found = sentences.findLast(({ start }) => start <= local) ?? sentences[0];
  return found ? { start: found.start + block.start, end: found.end + block.start } : null;
}

/** The first unit that begins at or after an offset, in this block or a later one. */
function findNextUnit(map: BlockText, offset: number, unit: SelectableUnit): OffsetRange | null {
  for (let at = skipSpace(map.text, offset); at < map.text.length; at = skipSpace(map.text, at + 1)) {
    const range = findUnitRange(map, at, unit);
    if (range && range.start >= offset && hasWords(map.text, range)) return range;
  }
  return null;
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

function hasWords(text: string, { start, end }: OffsetRange): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(start, end));
}

/** The end of the unit around an offset, or of the next one when the offset is at an end already. */
export function findUnitEnd(map: BlockText, offset: number, unit: SelectableUnit): number {
  const around = findUnitRange(map, offset, unit);
  if (around && around.end > offset) return around.end;
  return findNextUnit(map, offset, unit)?.end ?? offset;
}

/** The start of the next unit; the end of this one when it is the last. */
export function findNextUnitStart(map: BlockText, offset: number, unit: SelectableUnit): number {
  const end = findUnitRange(map, offset, unit)?.end ?? offset;
  return findNextUnit(map, Math.max(end, offset), unit)?.start ?? Math.max(end, offset);
}

/** The start of the unit around an offset, or of the one before when the offset is at a start already. */
export function findUnitStart(map: BlockText, offset: number, unit: SelectableUnit): number {
  const around = findUnitRange(map, offset, unit);
  if (around && around.start < offset) return around.start;
  const before = findPreviousWords(map.text, around?.start ?? offset, 0);
  return before === null ? offset : (findUnitRange(map, before - 1, unit)?.start ?? offset);
}

/** What a key that selects units selects: the units under the selection, or one more when these are selected already. */
export function growSelection(
  map: BlockText,
  selection: OffsetRange,
  unit: SelectableUnit,
): OffsetRange | null {
  const first = findUnitRange(map, selection.start, unit);
  const last = findUnitRange(map, Math.max(selection.start, selection.end - 1), unit);
  if (!first || !last) return null;
  const whole = { start: Math.min(first.start, selection.start), end: Math.max(last.end, selection.end) };
  const isWholeAlready = whole.start === selection.start && whole.end === selection.end;
  if (!isWholeAlready) return whole;
  const next = findNextUnit(map, whole.end, unit);
  return next ? { start: whole.start, end: next.end } : whole;
}

/** Takes the last unit away again; a selection of one unit stays. */
export function shrinkSelection(map: BlockText, selection: OffsetRange, unit: SelectableUnit): OffsetRange {
  const last = findUnitRange(map, selection.end - 1, unit);
  const before = last && findPreviousWords(map.text, last.start, selection.start);
  return before ? { start: selection.start, end: before } : selection;
}

/** Where the words before an offset end, not before `earliest`. */
function findPreviousWords(text: string, offset: number, earliest: number): number | null {
  let at = offset;
  while (at > earliest && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at > earliest ? at : null;
}
