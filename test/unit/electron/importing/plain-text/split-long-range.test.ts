import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLongRange } from '#electron/importing/plain-text/split-long-range.ts';

const MOST = 20_000;

describe('splitLongRange', () => {
  it('leaves a range alone that a reader can lay out', () => {
    expect(splitLongRange('short', { start: 0, end: 5 })).toEqual([{ start: 0, end: 5 }]);
  });

  it('cuts after a sentence where there is one', () => {
    const text = 'A sentence of a long book. '.repeat(2000);
    const pieces = splitLongRange(text, { start: 0, end: text.length });
    expect(pieces.length).toBeGreaterThan(2);
    for (const { start } of pieces) expect(text.slice(start).startsWith('A sentence')).toBe(true);
  });

  it('cuts after a line end before all others, and after a space where there is no sentence', () => {
    const lines = `${'x'.repeat(15_000)}\n${'y. '.repeat(3000)}`;
    expect(splitLongRange(lines, { start: 0, end: lines.length })[0]).toEqual({ start: 0, end: 15_001 });
    const words = 'word '.repeat(5000);
    expect(words.charAt((splitLongRange(words, { start: 0, end: words.length })[0]?.end ?? 0) - 1)).toBe(' ');
  });

  it('never cuts through an emoji', () => {
    const text = `x${'🛰'.repeat(15_000)}`;
    const cuts = splitLongRange(text, { start: 0, end: text.length }).map(({ start }) => start);
    expect(cuts.length).toBeGreaterThan(1);
    expect(cuts.every((cut) => !/[\udc00-\udfff]/.test(text.charAt(cut)))).toBe(true);
  });

  it('keeps every character, in order, in pieces of bounded size', () => {
    const unit = fc.constantFrom('a', ' ', '. ', '\n', '🛰', '。');
    const long = fc.array(unit, { minLength: 1, maxLength: 40 }).map((units) => units.join('').repeat(1500));
    fc.assert(
      fc.property(long, (text) => {
        const pieces = splitLongRange(text, { start: 0, end: text.length });
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(pieces.every(({ start, end }) => end - start <= MOST + 1)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
