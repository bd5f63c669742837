import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSegments } from '#core/anchoring/align-segments.ts';

const align = (before: string, after: string) =>
  Array.from(alignSegments(before.split(' '), after.split(' ')).forward);

describe('alignSegments', () => {
  it('pairs everything of the same list', () => {
    expect(align('aa bb cc', 'aa bb cc')).toEqual([0, 1, 2]);
  });

  it('leaves out what was taken out and what was put in', () => {
    expect(align('aa bb cc dd', 'aa xx cc yy dd')).toEqual([0, -1, 2, 4]);
  });

  it('keeps the order: of two that changed places one has no partner', () => {
    const pairs = align('aa bb cc dd ee', 'aa cc bb dd ee');
    expect(pairs.filter((partner) => partner === -1)).toHaveLength(1);
  });

  it('does not pair repeated segments that nothing pins', () => {
    expect(align('uu same xx same vv', 'ww same yy same zz')).toEqual([-1, -1, -1, -1, -1]);
  });

  it('pairs repeated segments next to a pin', () => {
    expect(align('uu same xx same vv', 'uu same xx same vv ww')).toEqual([0, 1, 2, 3, 4]);
  });

  it('is ascending, one to one, and pairs only what is the same', () => {
    const list = fc.array(fc.constantFrom('aa', 'bb', 'cc', 'dd', 'ee', 'ff'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { forward, backward } = alignSegments(before, after);
        const pairs = Array.from(forward).flatMap((other, one) => (other < 0 ? [] : [{ one, other }]));
        pairs.forEach(({ one, other }, index) => {
          expect(before[one]).toBe(after[other]);
          expect(backward[other]).toBe(one);
          if (index > 0) expect(other).toBeGreaterThan(pairs[index - 1]?.other ?? -1);
        });
      }),
    );
  });
});
