import type { OffsetRange } from './offsets.ts';

/** A stretch of the older text, of the newer, or of both. `start` and `end` count in the text it stands in. */
export type WordDifference =
  | { readonly kind: 'same'; readonly before: OffsetRange; readonly after: OffsetRange }
  | { readonly kind: 'removed'; readonly before: OffsetRange }
  | { readonly kind: 'added'; readonly after: OffsetRange };

export interface PairedWords {
  readonly before: readonly OffsetRange[];
  readonly after: readonly OffsetRange[];
  /** For each word before the index of the same word after, −1 without one. Ascending where it is not −1. */
  readonly pairs: Int32Array;
}

/** Words of scripts with spaces, single characters of those without, single signs. White space is between words. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+|\S/gu;
/** Cells of the table below. */
const MAX_CELLS = 2_000_000;

/**
 * Pairs the words of two short texts so that as many characters as possible stand in both, in order (longest common
 * subsequence). Without pairs when the texts are so long that this would take more than a moment.
 */
export function pairWords(before: string, after: string): PairedWords {
  const one = splitWords(before);
  const other = splitWords(after);
  const pairs = new Int32Array(one.length).fill(-1);
  const words = { before: one, after: other, pairs };
  const columns = other.length + 1;
  if ((one.length + 1) * columns > MAX_CELLS) return words;
  const isSame = makeComparison({ before, after }, words);
  const lengths = fillTable(words, isSame);
  let row = 0;
  let column = 0;
  while (row < one.length && column < other.length) {
    const below = lengths[(row + 1) * columns + column] ?? 0;
    const beside = lengths[row * columns + column + 1] ?? 0;
    const here = lengths[row * columns + column] ?? 0;
    if (isSame(row, column) && here > Math.max(below, beside)) {
      pairs[row] = column;
      row += 1;
      column += 1;
    } else if (below >= beside) row += 1;
    else column += 1;
  }
  return words;
}

/** What differs between two short texts, in the order of reading: removed words stand before the added ones. */
export function diffWords(before: string, after: string): readonly WordDifference[] {
  const words = pairWords(before, after);
  const differences: WordDifference[] = [];
  let doneBefore = 0;
  let doneAfter = 0;
  const addUnpaired = (endBefore: number, endAfter: number) => {
    if (doneBefore < endBefore)
      differences.push({ kind: 'removed', before: { start: doneBefore, end: endBefore } });
    if (doneAfter < endAfter) differences.push({ kind: 'added', after: { start: doneAfter, end: endAfter } });
  };
  for (const { first, last } of findRuns(words)) {
    const startsBefore = words.before[first];
    const endsBefore = words.before[last];
    const startsAfter = words.after[words.pairs[first] ?? -1];
    const endsAfter = words.after[words.pairs[last] ?? -1];
    if (!(startsBefore && endsBefore && startsAfter && endsAfter)) continue;
    addUnpaired(startsBefore.start, startsAfter.start);
    doneBefore = skipSpace(before, endsBefore.end);
    doneAfter = skipSpace(after, endsAfter.end);
    differences.push({
      kind: 'same',
      before: { start: startsBefore.start, end: doneBefore },
      after: { start: startsAfter.start, end: doneAfter },
    });
  }
  addUnpaired(before.length, after.length);
  return differences;
}

/** White space behind words that are the same is no difference, whatever comes next. */
function skipSpace(text: string, from: number): number {
  const rest = text.slice(from).search(/\S/);
  return rest < 0 ? text.length : from + rest;
}

/** Runs of words that follow one another in both texts, as indexes of the first text, both inclusive. */
function findRuns({ pairs }: PairedWords): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  pairs.forEach((partner, index) => {
    if (partner < 0) return;
    const run = runs.at(-1);
    if (run?.last === index - 1 && pairs[index - 1] === partner - 1) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}

function splitWords(text: string): readonly OffsetRange[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Compares numbers and not strings: each cell of the table asks once. */
function makeComparison(texts: { readonly before: string; readonly after: string }, words: PairedWords) {
  const numbers = new Map<string, number>();
  const toNumbers = (text: string, ranges: readonly OffsetRange[]) =>
    Int32Array.from(ranges, ({ start, end }) => {
      const word = text.slice(start, end);
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
  const one = toNumbers(texts.before, words.before);
  const other = toNumbers(texts.after, words.after);
  return (row: number, column: number) => one[row] === other[column];
}

function fillTable(
  { before, after }: PairedWords,
  isSame: (row: number, column: number) => boolean,
): Uint32Array {
  const columns = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * columns);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const word = before[row];
    const wordLength = word === undefined ? 0 : word.end - word.start;
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const apart = Math.max(
        lengths[(row + 1) * columns + column] ?? 0,
        lengths[row * columns + column + 1] ?? 0,
      );
      const together = isSame(row, column)
        ? (lengths[(row + 1) * columns + column + 1] ?? 0) + wordLength
        : 0;
      lengths[row * columns + column] = Math.max(apart, together);
    }
  }
  return lengths;
}
