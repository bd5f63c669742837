import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST_LEVEL, measureNestingLevels } from '#renderer/features/reader/nesting-levels.ts';

const range = (start: number, end: number) => ({ start, end });

describe('measureNestingLevels', () => {
  it('gives a passage that holds none the level 0', () => {
    expect([...measureNestingLevels([range(0, 5), range(6, 9)])]).toEqual([0, 0]);
  });

  it('raises a passage above what lies inside it', () => {
    expect([...measureNestingLevels([range(0, 20), range(2, 15), range(4, 6), range(8, 9)])]).toEqual([
      2, 1, 0, 0,
    ]);
  });

  it('leaves passages that merely cross on one level', () => {
    expect([...measureNestingLevels([range(0, 10), range(5, 15)])]).toEqual([0, 0]);
  });

  it('puts the later of two equal passages inside the earlier', () => {
    expect([...measureNestingLevels([range(0, 10), range(0, 10)])]).toEqual([1, 0]);
  });

  it('stops counting at the deepest level', () => {
    const nested = Array.from({ length: 20 }, (_, depth) => range(depth, 100 - depth));
    expect(Math.max(...measureNestingLevels(nested))).toBe(DEEPEST_LEVEL);
  });

  it('puts every passage below each one inside it, until the deepest level', () => {
    const ranges = fc
      .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 30 })
      .map((pairs) =>
        pairs
          .map(([start, length]) => range(start, start + length))
          .sort((one, other) => one.start - other.start || other.end - one.end),
      );
    fc.assert(
      fc.property(ranges, (sorted) => {
        const levels = measureNestingLevels(sorted);
        for (const [outer, { end }] of sorted.entries()) {
          const inside = sorted.flatMap((other, inner) =>
            inner > outer && other.start < end && other.end <= end ? [levels[inner] ?? 0] : [],
          );
          const above = inside.length > 0 ? Math.max(...inside) + 1 : 0;
          expect(levels[outer]).toBe(Math.min(DEEPEST_LEVEL, above));
        }
      }),
    );
  });

  it('does not look at every pair when thousands of passages span all the others', () => {
    let looks = 0;
    const counted = (start: number, end: number) => ({
      start,
      get end() {
        looks += 1;
        return end;
      },
    });
    const flat = Array.from({ length: 10_000 }, (_, index) => counted(index * 10, index * 10 + 5));
    const stack = Array.from({ length: 5_000 }, () => counted(0, 100_000));
    measureNestingLevels([...stack, ...flat]);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(40 * (flat.length + stack.length));
  });
});
