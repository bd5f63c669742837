import { pairWords } from './diff-words.ts';
import type { OffsetRange } from './offsets.ts';

export interface MappedRange extends OffsetRange {
  /** 0–1: how many of the characters of the words are still there. */
  readonly keptShare: number;
}

/**
 * Where a range of one short text stands in another: between the words that are still there. Words at its edge that were
 * replaced count as inside as long as the word next to them shows where they stood.
 * @returns `undefined` when none of its words is left
 */
export function mapThroughWords(before: string, after: string, range: OffsetRange): MappedRange | undefined {
  const words = pairWords(before, after);
  const inside = words.before.flatMap(({ start, end }, index) =>
    start < range.end && end > range.start ? [index] : [],
  );
  const kept = inside.filter((index) => (words.pairs[index] ?? -1) >= 0);
  const [firstInside, lastInside] = [inside[0], inside.at(-1)];
  const [firstKept, lastKept] = [kept[0], kept.at(-1)];
  if (firstInside === undefined || lastInside === undefined) return undefined;
  if (firstKept === undefined || lastKept === undefined) return undefined;
  const partnerOf = (index: number) => words.pairs[index] ?? -1;
  const left = firstKept > firstInside && firstInside > 0 ? partnerOf(firstInside - 1) : -1;
  const right = lastKept < lastInside ? partnerOf(lastInside + 1) : -1;
  const start = words.after[left < 0 ? partnerOf(firstKept) : left + 1]?.start;
  const end = words.after[right < 0 ? partnerOf(lastKept) : right - 1]?.end;
  if (start === undefined || end === undefined || start >= end) return undefined;
  return { start, end, keptShare: measure(words.before, kept) / measure(words.before, inside) };
}

function measure(words: readonly OffsetRange[], indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => {
    const word = words[index];
    return word === undefined ? sum : sum + word.end - word.start;
  }, 0);
}
