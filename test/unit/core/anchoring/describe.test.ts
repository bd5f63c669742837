import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_UNITS, describeSpan } from '#core/anchoring/describe.ts';
import { isBoundary } from '#core/anchoring/offsets.ts';
import { spanSchema } from '#core/model/annotation.ts';
import { someTextWithRange } from '#test/support/text-arbitraries.ts';

describe('describeSpan', () => {
  it('remembers the words and 32 units on either side', () => {
    const text = `${'x'.repeat(40)}Kursk${'y'.repeat(40)}`;
    expect(describeSpan(text, 40, 45)).toEqual({
      start: 40,
      end: 45,
      quote: { exact: 'Kursk', prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) },
    });
  });

  it('has no context beyond the ends of the text', () => {
    expect(describeSpan('Kursk', 0, 5).quote).toEqual({ exact: 'Kursk', prefix: '', suffix: '' });
  });

  it('shortens the context rather than splitting a pair', () => {
    const { quote } = describeSpan(`🛰${'x'.repeat(31)}Kursk${'y'.repeat(31)}🛰`, 33, 38);
    expect(quote.prefix).toBe('x'.repeat(31));
    expect(quote.suffix).toBe('y'.repeat(31));
  });

  it('widens a range that splits a pair', () => {
    expect(describeSpan('a🛰b', 2, 3)).toMatchObject({ start: 1, end: 3, quote: { exact: '🛰' } });
  });

  it.each([
    [2, 2],
    [3, 2],
    [-1, 2],
    [0, 4],
    [Number.NaN, 2],
  ])('refuses %i–%i, which holds no passage', (start, end) => {
    expect(() => describeSpan('abc', start, end)).toThrow(RangeError);
  });

  it('always gives a valid span whose quote is what stands there', () => {
    fc.assert(
      fc.property(someTextWithRange(), ({ text, start, end }) => {
        const span = describeSpan(text, start, end);
        const { exact, prefix, suffix } = span.quote;
        expect(spanSchema.parse(span)).toEqual({ start, end, quote: span.quote });
        expect(text.slice(start, end)).toBe(exact);
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
        expect(prefix.length).toBeLessThanOrEqual(CONTEXT_UNITS);
        expect(suffix.length).toBeLessThanOrEqual(CONTEXT_UNITS);
        expect(isBoundary(text, start - prefix.length)).toBe(true);
        expect(isBoundary(text, end + suffix.length)).toBe(true);
      }),
    );
  });
});
