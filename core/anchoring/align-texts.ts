import { alignSegments } from './align-segments.ts';
import type { OffsetRange } from './offsets.ts';
import { splitSegments } from './split-segments.ts';

/** Two versions of one text, and which sentences of the first stand unchanged in the second. */
export interface TextAlignment {
  readonly before: string;
  readonly after: string;
  /**
   * Where `[start, end)` of the first text stands in the second, together with the whole sentences around it, in the same
   * order as everything else; `undefined` when one of them was touched or when a twin could be meant.
   */
  findKept(range: OffsetRange): OffsetRange | undefined;
  /** The same sentences at another place of the second text: cut out here and put in there, and unmistakable. */
  findTransposed(range: OffsetRange): OffsetRange | undefined;
  /** The stretches between the nearest unchanged sentences on either side of the range, in both texts. */
  findGap(range: OffsetRange): { readonly before: OffsetRange; readonly after: OffsetRange };
  /** True when every sentence that the range of the second text touches is one of the first text's others. */
  isTaken(rangeAfter: OffsetRange): boolean;
}

/** A sentence of fewer characters proves nothing by standing somewhere once. */
const MIN_PROOF_UNITS = 16;

/** Compares two texts sentence by sentence. Time grows with their length, not with its square. */
export function alignTexts(before: string, after: string): TextAlignment {
  const one = indexSegments(before);
  const other = indexSegments(after);
  const { forward, backward } = alignSegments(one.segments, other.segments);
  const sides: Sides = { before: one, after: other, forward, backward };
  return {
    before,
    after,
    findKept: (range) => findKept(sides, range),
    findTransposed: (range) => findTransposed(sides, range),
    findGap: (range) => findGap(sides, range),
    isTaken: (range) => listTouched(other, range).every((index) => (backward[index] ?? -1) >= 0),
  };
}

interface IndexedText {
  readonly ranges: readonly OffsetRange[];
  readonly segments: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

interface Sides {
  readonly before: IndexedText;
  readonly after: IndexedText;
  readonly forward: Int32Array;
  readonly backward: Int32Array;
}

function indexSegments(text: string): IndexedText {
  const ranges = splitSegments(text);
  const segments = ranges.map(({ start, end }) => text.slice(start, end).trimEnd());
  const counts = new Map<string, number>();
  for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return { ranges, segments, counts };
}

/** Indexes of the segments that share a character with the range. */
function listTouched({ ranges }: IndexedText, { start, end }: OffsetRange): number[] {
  const touched: number[] = [];
  for (let index = findSegmentAt(ranges, start); index < ranges.length; index += 1) {
    if ((ranges[index]?.start ?? end) >= end) break;
    touched.push(index);
  }
  return touched;
}

function findSegmentAt(ranges: readonly OffsetRange[], offset: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function findKept(sides: Sides, range: OffsetRange): OffsetRange | undefined {
  const touched = listTouched(sides.before, range);
  const partners = touched.map((index) => sides.forward[index] ?? -1);
  if (!isRun(partners)) return undefined;
  if (!isProven(sides, touched)) return undefined;
  return shift(sides, range, { from: touched[0] ?? 0, to: partners[0] ?? 0 });
}

function findTransposed(sides: Sides, range: OffsetRange): OffsetRange | undefined {
  const touched = listTouched(sides.before, range);
  if (!touched.every((index) => isUnique(sides, index) && (sides.forward[index] ?? -1) < 0)) return undefined;
  const partners = touched.map((index) => sides.after.segments.indexOf(sides.before.segments[index] ?? ''));
  return isRun(partners) ? shift(sides, range, { from: touched[0] ?? 0, to: partners[0] ?? 0 }) : undefined;
}

function isRun(partners: readonly number[]): boolean {
  return (
    partners.length > 0 &&
    partners.every((partner, index) => partner >= 0 && partner === (partners[0] ?? 0) + index)
  );
}

/**
 * Sentences that stand once in both texts prove their place. Those that have twins need the unchanged text to reach, on
 * both sides and without a break, to something that has none: else the twin may be what was kept.
 */
function isProven(sides: Sides, touched: readonly number[]): boolean {
  if (touched.some((index) => isUnique(sides, index))) return true;
  const first = touched[0] ?? 0;
  const last = touched.at(-1) ?? 0;
  return reachesProof(sides, first, -1) && reachesProof(sides, last, 1);
}

function isUnique({ before, after }: Sides, index: number): boolean {
  const segment = before.segments[index] ?? '';
  return (
    segment.length >= MIN_PROOF_UNITS && before.counts.get(segment) === 1 && after.counts.get(segment) === 1
  );
}

function reachesProof(sides: Sides, from: number, step: 1 | -1): boolean {
  const { before, after, forward } = sides;
  for (let index = from + step; ; index += step) {
    const partner = (forward[index - step] ?? -1) + step;
    const isEndBefore = index < 0 || index >= before.segments.length;
    const isEndAfter = partner < 0 || partner >= after.segments.length;
    if (isEndBefore || isEndAfter) return isEndBefore && isEndAfter;
    if (forward[index] !== partner) return false;
    if (isUnique(sides, index)) return true;
  }
}

function shift(
  { before, after }: Sides,
  range: OffsetRange,
  { from, to }: { from: number; to: number },
): OffsetRange {
  const offset = (after.ranges[to]?.start ?? 0) - (before.ranges[from]?.start ?? 0);
  return { start: range.start + offset, end: range.end + offset };
}

function findGap({ before, after, forward }: Sides, range: OffsetRange) {
  const touched = listTouched(before, range);
  let first = (touched[0] ?? 0) - 1;
  while (first >= 0 && (forward[first] ?? -1) < 0) first -= 1;
  let last = (touched.at(-1) ?? 0) + 1;
  while (last < before.ranges.length && (forward[last] ?? -1) < 0) last += 1;
  const firstAfter = first < 0 ? -1 : (forward[first] ?? -1);
  const lastAfter =
    last < before.ranges.length ? (forward[last] ?? after.ranges.length) : after.ranges.length;
  return {
    before: spanOf(before, first + 1, last),
    after: spanOf(after, firstAfter + 1, lastAfter),
  };
}

/** From the start of segment `from` to the start of segment `to`. */
function spanOf({ ranges }: IndexedText, from: number, to: number): OffsetRange {
  const textEnd = ranges.at(-1)?.end ?? 0;
  const start = ranges[from]?.start ?? textEnd;
  return { start, end: Math.max(start, ranges[to]?.start ?? textEnd) };
}
