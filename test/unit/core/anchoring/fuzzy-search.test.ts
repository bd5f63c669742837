import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureDistance, searchFuzzy } from '#core/anchoring/fuzzy-search.ts';
import { someText } from '#test/support/text-arbitraries.ts';

/** The textbook table, to compare with: last row of the distance of `pattern` to what ends at each position. */
function lastRow(text: string, pattern: string, firstRow: 0 | 1): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const row = [column[pattern.length] ?? 0];
  for (let position = 0; position < text.length; position += 1) {
    const next = [(column[0] ?? 0) + firstRow];
    for (let index = 1; index <= pattern.length; index += 1) {
      const substitution = (column[index - 1] ?? 0) + (text[position] === pattern[index - 1] ? 0 : 1);
      next.push(Math.min(substitution, (column[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    column = next;
    row.push(column[pattern.length] ?? 0);
  }
  return row;
}

const fewLetters = fc
  .array(fc.constantFrom('a', 'b', 'c', '🛰'), { maxLength: 90 })
  .map((letters) => letters.join(''));

describe('measureDistance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['a'.repeat(40), `${'a'.repeat(20)}b${'a'.repeat(20)}`, 1],
  ])('of %j and %j is %i', (one, other, distance) => {
    expect(measureDistance(one, other)).toBe(distance);
  });

  it('agrees with the textbook, also beyond 32 units', () => {
    fc.assert(
      fc.property(fewLetters, fewLetters, (one, other) => {
        expect(measureDistance(one, other)).toBe(lastRow(other, one, 1).at(-1));
      }),
    );
  });
});

describe('searchFuzzy', () => {
  const text = 'The brigade moved north. The brigode moved south. Nothing else.';

  it('gives every place within the errors, the best first', () => {
    expect(
      searchFuzzy(text, 'The brigade moved', { maxErrors: 3, limit: 5 }).map(({ start, end, errors }) => [
        text.slice(start, end),
        errors,
      ]),
    ).toEqual([
      ['The brigade moved', 0],
      ['The brigode moved', 1],
    ]);
  });

  it('takes a replaced last word whole rather than cutting it off', () => {
    expect(searchFuzzy('unit 6', 'unit 5', { maxErrors: 2, limit: 1 })).toEqual([
      { start: 0, end: 6, errors: 1 },
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(searchFuzzy('', 'abc', { maxErrors: 3, limit: 1 })).toEqual([]);
    expect(searchFuzzy('abc', '', { maxErrors: 3, limit: 1 })).toEqual([]);
  });

  it('reports ranges whose distance is what it says, and misses no better one', () => {
    fc.assert(
      fc.property(fewLetters, fewLetters, fc.nat(20), (haystack, pattern, maxErrors) => {
        fc.pre(pattern.length > 0);
        const matches = searchFuzzy(haystack, pattern, { maxErrors, limit: 50 });
        for (const { start, end, errors } of matches) {
          expect(measureDistance(pattern, haystack.slice(start, end))).toBe(errors);
        }
        const best = Math.min(...lastRow(haystack, pattern, 0));
        expect(matches[0]?.errors).toBe(best <= Math.min(maxErrors, pattern.length - 1) ? best : undefined);
      }),
    );
  });

  it('finds what was planted, in any script', () => {
    fc.assert(
      fc.property(someText(20), someText(10), someText(20), (before, pattern, after) => {
        fc.pre(pattern.length > 0);
        const [match] = searchFuzzy(before + pattern + after, pattern, { maxErrors: 2, limit: 1 });
        expect(match?.errors).toBe(0);
      }),
    );
  });

  it('searches a megabyte', () => {
    const haystack = 'The twelfth brigade moved to the north on Monday. '.repeat(20_000);
    const matches = searchFuzzy(
      `${haystack}They saw a convoy leave the depot`,
      'They saw the convoy leave the depot',
      {
        maxErrors: 8,
        limit: 5,
      },
    );
    expect(matches[0]?.start).toBe(haystack.length);
  });
});
