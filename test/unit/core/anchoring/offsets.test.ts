import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampOffset, isBoundary, snapToBoundaries } from '#core/anchoring/offsets.ts';
import { someText } from '#test/support/text-arbitraries.ts';

const SATELLITE = 'a🛰b'; // units: a 0, 🛰 1–2, b 3

describe('isBoundary', () => {
  it('refuses the middle of a surrogate pair', () => {
    expect([0, 1, 2, 3, 4].map((offset) => isBoundary(SATELLITE, offset))).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it('refuses what is not in the text', () => {
    expect([-1, 5, 1.5, Number.NaN].map((offset) => isBoundary(SATELLITE, offset))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('snapToBoundaries', () => {
  it('grows outwards from inside a pair', () => {
    expect(snapToBoundaries(SATELLITE, { start: 2, end: 2 })).toEqual({ start: 1, end: 3 });
    expect(snapToBoundaries(SATELLITE, { start: 0, end: 2 })).toEqual({ start: 0, end: 3 });
  });

  it('pulls ends into the text', () => {
    expect(snapToBoundaries(SATELLITE, { start: -5, end: 99 })).toEqual({ start: 0, end: 4 });
  });

  it('always gives boundaries around what was asked', () => {
    fc.assert(
      fc.property(someText(), fc.nat(200), fc.nat(200), (text, one, other) => {
        const asked = { start: Math.min(one, other), end: Math.max(one, other) };
        const { start, end } = snapToBoundaries(text, asked);
        expect(isBoundary(text, start) && isBoundary(text, end)).toBe(true);
        expect(start).toBeLessThanOrEqual(clampOffset(text, asked.start));
        expect(end).toBeGreaterThanOrEqual(clampOffset(text, asked.end));
      }),
    );
  });
});
