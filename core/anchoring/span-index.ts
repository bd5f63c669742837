import type { OffsetRange } from './offsets.ts';

/** One stretch of text of an item; an item with a discontinuous target has several. */
export interface SpanEntry<T> extends OffsetRange {
  readonly item: T;
}

/** Answers which items lie where, in O(log n + k). Built once per change: 10,000 spans take a few milliseconds. */
export interface SpanIndex<T> {
  /** Items that cover the character at `offset` (UTF-16), the shortest span first, each item once. */
  getCovering(offset: number): readonly T[];
  /** Items that share at least one character with `[start, end)`, the shortest span first, each item once. */
  getIntersecting(range: OffsetRange): readonly T[];
}

/**
 * An implicit interval tree: entries sorted by start are a balanced tree whose root is the middle one, and each node
 * knows the greatest end below it. No nodes are allocated, so building is one sort.
 * @param entries spans in UTF-16 offsets, in any order; empty spans are never found
 */
export function createSpanIndex<T>(entries: Iterable<SpanEntry<T>>): SpanIndex<T> {
  const sorted = [...entries].sort((one, other) => one.start - other.start || other.end - one.end);
  const greatestEnds = measureGreatestEnds(sorted);
  function getIntersecting({ start, end }: OffsetRange): readonly T[] {
    const hits: SpanEntry<T>[] = [];
    collect({ sorted, greatestEnds, start, end, hits }, 0, sorted.length);
    hits.sort((one, other) => lengthOf(one) - lengthOf(other) || one.start - other.start);
    return [...new Set(hits.map(({ item }) => item))];
  }
  return { getIntersecting, getCovering: (offset) => getIntersecting({ start: offset, end: offset + 1 }) };
}

interface Search<T> extends OffsetRange {
  readonly sorted: readonly SpanEntry<T>[];
  readonly greatestEnds: Int32Array;
  readonly hits: SpanEntry<T>[];
}

/** Visits the subtree of entries `[from, to)`. Recursion is as deep as the tree: log₂ n. */
function collect<T>(search: Search<T>, from: number, to: number): void {
  if (from >= to) return;
  const middle = (from + to) >>> 1;
  if ((search.greatestEnds[middle] ?? 0) <= search.start) return;
  collect(search, from, middle);
  const entry = search.sorted[middle];
  if (entry === undefined || entry.start >= search.end) return;
  if (entry.end > search.start && entry.start < entry.end) search.hits.push(entry);
  collect(search, middle + 1, to);
}

function measureGreatestEnds<T>(sorted: readonly SpanEntry<T>[]): Int32Array {
  const ends = new Int32Array(sorted.length);
  function measure(from: number, to: number): number {
    if (from >= to) return 0;
    const middle = (from + to) >>> 1;
    const below = Math.max(measure(from, middle), measure(middle + 1, to));
    ends[middle] = Math.max(below, sorted[middle]?.end ?? 0);
    return ends[middle] ?? 0;
  }
  measure(0, sorted.length);
  return ends;
}

function lengthOf({ start, end }: OffsetRange): number {
  return end - start;
}
