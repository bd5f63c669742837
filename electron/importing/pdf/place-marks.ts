import type { ParsedMark } from '../parsed-document.ts';
import { getMiddle, getRight, type PdfFragment } from './pdf-fragment.ts';
import type { PageMark } from './read-page.ts';

/** Where a fragment came to stand in the canonical text, from its character `from` on. */
export interface PlacedFragment {
  readonly fragment: PdfFragment;
  readonly from: number;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Words within so much of each other in the text belong to one mark: a highlight over a line end. */
const MAX_GAP_UNITS = 4;

/** Marks of a page at the words that they lie on. A box that begins inside of a fragment begins at the character there. */
export function placeMarks(marks: readonly PageMark[], placed: readonly PlacedFragment[]): ParsedMark[] {
  return marks.flatMap(({ kind, note, author, boxes }) => {
    const covered = boxes.flatMap((box) => placed.flatMap((fragment) => findCovered(fragment, box)));
    covered.sort((one, other) => one.start - other.start);
    const ranges: { start: number; end: number }[] = [];
    for (const range of covered) {
      const last = ranges.at(-1);
      if (last !== undefined && range.start <= last.end + MAX_GAP_UNITS)
        last.end = Math.max(last.end, range.end);
      else ranges.push({ ...range });
    }
    return ranges.map((range) => ({ kind, note, author, ...range }));
  });
}

function findCovered(
  { fragment, from, start, end }: PlacedFragment,
  [left, bottom, right, top]: PageMark['boxes'][number],
): { start: number; end: number }[] {
  const middle = getMiddle(fragment);
  if (middle < bottom || middle > top || getRight(fragment) <= left || fragment.x >= right) return [];
  const length = end - start;
  const perUnit = fragment.width / Math.max(1, fragment.text.length);
  const toOffset = (x: number) =>
    Math.min(length, Math.max(0, Math.round((x - fragment.x) / perUnit) - from));
  if (fragment.isRightToLeft || perUnit === 0) return [{ start, end }];
  const first = start + toOffset(left);
  const last = start + toOffset(right);
  return first < last ? [{ start: first, end: last }] : [];
}
