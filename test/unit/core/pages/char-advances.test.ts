import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAdvances } from '#core/pages/char-advances.ts';

const WIDTHS = new Map([
  ['i', 250],
  ['m', 750],
  ['f', 300],
  ['fi', 500],
  [' ', 250],
]);
const rounded = (advances: readonly number[]) => advances.map((share) => Math.round(share * 1000) / 1000);

describe('measureAdvances', () => {
  it('gives each character the width that its font says', () => {
    expect(rounded(measureAdvances('mim', { width: 17.5, size: 10 }, WIDTHS))).toEqual([0, 0.429, 0.571, 1]);
  });

  it('takes all characters for equally wide where nothing is known', () => {
    expect(measureAdvances('abcd', { width: 20, size: 10 })).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('takes a ligature for one sign, half for each letter', () => {
    expect(measureAdvances('fi', { width: 5, size: 10 }, WIDTHS)).toEqual([0, 0.5, 1]);
  });

  it('puts what a justified line is wider into its spaces', () => {
    // 750 + 250 + 750 of 10 points is 17.5; the line is 20 wide, so the space is 5.
    expect(rounded(measureAdvances('m m', { width: 20, size: 10 }, WIDTHS))).toEqual([0, 0.375, 0.625, 1]);
  });

  it('puts it into a sign of another font first, because only that one is not known', () => {
    expect(rounded(measureAdvances('m m☂', { width: 30, size: 10 }, WIDTHS))).toEqual([
      0, 0.25, 0.333, 0.583, 1,
    ]);
  });

  it('spreads what is too much to be true over all signs', () => {
    expect(rounded(measureAdvances('m m', { width: 200, size: 10 }, WIDTHS))).toEqual([0, 0.429, 0.571, 1]);
  });

  it('gives an accent no room of its own', () => {
    expect(rounded(measureAdvances('m\u0301m', { width: 15, size: 10 }, WIDTHS))).toEqual([0, 0.5, 0.5, 1]);
  });

  it('counts a letter that is drawn with its accent, which the width of the item leaves out', () => {
    const widths = new Map([...WIDTHS, ['e\u0301', 500]]);
    // m, é, m are 20 points wide; the item says 15.
    expect(rounded(measureAdvances('me\u0301m', { width: 15, size: 10 }, widths))).toEqual([
      0, 0.5, 0.667, 0.833, 1.333,
    ]);
  });

  it('rises from 0 to its end, one more than there are characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.dictionary(fc.string({ minLength: 1, maxLength: 2 }), fc.integer({ min: 0, max: 3000 })),
        (text, width, size, widths) => {
          const advances = measureAdvances(text, { width, size }, new Map(Object.entries(widths)));
          expect(advances).toHaveLength(text.length + 1);
          expect(advances[0]).toBe(0);
          if (!/[\p{M}\p{Cf}]/u.test(text)) expect(advances.at(-1)).toBeCloseTo(1, 6);
          expect(advances.every(Number.isFinite)).toBe(true);
          for (const [index, share] of advances.slice(1).entries())
            expect(share).toBeGreaterThanOrEqual(advances[index] ?? 0);
        },
      ),
    );
  });
});
