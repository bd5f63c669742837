import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import { findOccurrences, matchQuote, scoreQuote } from '#core/anchoring/match-quote.ts';
import { isBoundary } from '#core/anchoring/offsets.ts';
import { someText, someTextWithRange } from '#test/support/text-arbitraries.ts';

const OPTIONS = { hint: 0, maxSteps: 10_000_000 };
const TEXT =
  'On Monday Rutte met the envoy in Brussels. On Tuesday Rutte called the minister. On Friday Rutte left for Kyiv.';

describe('matchQuote', () => {
  it('prefers the occurrence whose surroundings match', () => {
    const { quote } = describeSpan(TEXT, 54, 59);
    const { candidates, isComplete } = matchQuote(TEXT, quote, OPTIONS);
    expect(candidates.map(({ start }) => start)[0]).toBe(54);
    expect(candidates[0]?.score).toBe(1);
    expect(candidates[1]?.score).toBeLessThan(0.7);
    expect(isComplete).toBe(true);
  });

  it('offers places where the words have changed a little', () => {
    const { quote } = describeSpan(TEXT, 43, 79);
    const changed = TEXT.replace('called the minister', 'called a minister');
    const [best] = matchQuote(changed, quote, OPTIONS).candidates;
    expect(changed.slice(best?.start, best?.end)).toBe('On Tuesday Rutte called a minister');
  });

  it('looks near the last place when it may not look everywhere, and says so', () => {
    const text = `${'Filler sentence of no use. '.repeat(500)}${TEXT}`;
    const { quote } = describeSpan(TEXT, 43, 79);
    const changed = text.replace('called the minister', 'called a minister');
    const near = matchQuote(changed, quote, { hint: changed.length - 50, maxSteps: 4000 });
    expect(near.isComplete).toBe(false);
    expect(changed.slice(near.candidates[0]?.start, near.candidates[0]?.end)).toContain('called a minister');
    expect(matchQuote(changed, quote, { hint: 0, maxSteps: 4000 }).candidates[0]?.score ?? 0).toBeLessThan(
      0.6,
    );
  });

  it('does not drown in a word that is everywhere', () => {
    const { quote } = describeSpan('x '.repeat(100), 0, 1);
    const matches = matchQuote('x '.repeat(100_000), quote, OPTIONS);
    expect(matches.candidates.length).toBeLessThanOrEqual(8);
    expect(matches.isComplete).toBe(false);
  });

  it('gives ranges on boundaries, apart, the best first', () => {
    fc.assert(
      fc.property(someTextWithRange(20), someText(30), ({ text, start, end }, other) => {
        const { candidates } = matchQuote(other, describeSpan(text, start, end).quote, OPTIONS);
        candidates.forEach((candidate, index) => {
          expect(isBoundary(other, candidate.start) && isBoundary(other, candidate.end)).toBe(true);
          expect(candidate.score).toBeLessThanOrEqual(candidates[index - 1]?.score ?? 1);
          for (const rival of candidates.slice(index + 1)) {
            expect(rival.end <= candidate.start || rival.start >= candidate.end).toBe(true);
          }
        });
      }),
    );
  });
});

describe('scoreQuote', () => {
  it('is 1 where the quote was taken and lower elsewhere', () => {
    const { quote } = describeSpan(TEXT, 10, 15);
    expect(scoreQuote(TEXT, { start: 10, end: 15 }, quote)).toEqual({ score: 1, wordsScore: 1 });
    expect(scoreQuote(TEXT, { start: 91, end: 96 }, quote).score).toBeLessThan(0.6);
  });
});

describe('findOccurrences', () => {
  it('counts overlapping ones and stops at the limit', () => {
    expect(findOccurrences('aaaa', 'aa', 9).map(({ start }) => start)).toEqual([0, 1, 2]);
    expect(findOccurrences('aaaa', 'aa', 2)).toHaveLength(2);
  });
});
