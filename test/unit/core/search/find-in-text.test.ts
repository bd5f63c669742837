import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindOptions, findInText } from '#core/search/find-in-text.ts';
import { someTextWithRange } from '#test/support/text-arbitraries.ts';

const LITERAL: FindOptions = {
  mode: 'literal',
  matchesCase: false,
  wholeWords: false,
  ignoresDiacritics: false,
};
const PATTERN: FindOptions = { ...LITERAL, mode: 'pattern' };

function find(text: string, query: string, options = LITERAL, maximumHits = 1000) {
  const budget = { now: () => 0, budgetMs: 100, maximumHits };
  const outcome = findInText(text, query, options, budget);
  return outcome.type === 'hits'
    ? outcome.hits.map(({ start, end }) => text.slice(start, end))
    : outcome.reason;
}

describe('findInText', () => {
  it.each([
    ['ignores case', 'Port and PORT', 'port', LITERAL, ['Port', 'PORT']],
    ['minds case', 'Port and PORT', 'Port', { ...LITERAL, matchesCase: true }, ['Port']],
    ['finds whole words only', 'port, airport', 'port', { ...LITERAL, wholeWords: true }, ['port']],
    ['takes a query as it is', 'a.b a+b', 'a+b', LITERAL, ['a+b']],
    ['finds words over a wrapped line', 'Port\nSelwyn', 'port selwyn', LITERAL, ['Port\nSelwyn']],
    ['ignores diacritics', 'Łódź, Lodz', 'lodz', { ...LITERAL, ignoresDiacritics: true }, ['Łódź', 'Lodz']],
    [
      'finds letters with marks of their own',
      'cafe\u0301s',
      'CAFÉ',
      { ...LITERAL, ignoresDiacritics: true },
      ['cafe\u0301'],
    ],
    [
      'ignores diacritics of whole words',
      'Orr, Orré',
      'orr',
      { ...LITERAL, ignoresDiacritics: true, wholeWords: true },
      ['Orr'],
    ],
    [
      'minds case and ignores diacritics',
      'Łódź, LÓDZ, łódź',
      'Lodz',
      { ...LITERAL, ignoresDiacritics: true, matchesCase: true },
      ['Łódź'],
    ],
    [
      'takes one letter for several and several for one',
      'Straße, Strasse, ﬁn, fin, Ægir',
      'strasse',
      { ...LITERAL, ignoresDiacritics: true },
      ['Straße', 'Strasse'],
    ],
    ['finds the family of an emoji', '👩‍👧 👍🏽', '👍', { ...LITERAL, ignoresDiacritics: true }, ['👍🏽']],
    [
      'finds syllables',
      '한국 대한민국',
      '한국',
      { ...LITERAL, ignoresDiacritics: true, wholeWords: true },
      ['한국'],
    ],
    ['finds nothing for a mark alone', 'e\u0301', '\u0301', { ...LITERAL, ignoresDiacritics: true }, []],
    ['reads a pattern', 'berth 4, berth 15', 'berth \\d+', PATTERN, ['berth 4', 'berth 15']],
    ['reads a pattern of whole words', 'A1 and A12', 'a\\d', { ...PATTERN, wholeWords: true }, ['A1']],
    ['takes an emoji for one character', '🛰🛰 x', '^.', PATTERN, ['🛰']],
    ['finds nothing for an empty query', 'abc', '  ', LITERAL, []],
    ['finds nothing for a pattern that matches nothing', 'abc', 'x*', PATTERN, []],
  ] as const)('%s', (_, text, query, options, expected) => {
    expect(find(text, query, options)).toEqual(expected);
  });

  it('stops at the largest number of hits and says so', () => {
    const outcome = findInText('a a a a', 'a', LITERAL, { now: () => 0, budgetMs: 1, maximumHits: 2 });
    expect(outcome).toMatchObject({ isComplete: false, hits: [{ start: 0 }, { start: 2 }] });
  });

  it('stops when its time is up and says so', () => {
    let clock = 0;
    const budget = { now: () => clock++, budgetMs: 3, maximumHits: 1000 };
    const outcome = findInText('a\n'.repeat(50), 'a', PATTERN, budget);
    expect(outcome.type === 'hits' && outcome.isComplete).toBe(false);
  });

  it.each([
    '(a+)+$',
    '(a|a)*b',
    '(?:a*)*',
    '(\\w+\\s?)*x',
    '(x)\\1',
    '.*.*.*.*=',
    '((ab)*c)+',
    '(a{1,9}){9}',
  ])('refuses %s, which could run for ever', (pattern) => {
    expect(find('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', pattern, PATTERN)).toMatch(/\.$/);
  });

  it.each(['(?:Port|Harbour) of \\p{Lu}\\w+', 'Q[1-4] 20\\d{2}', '\\+\\d+', '(?<year>\\d{4})', '[+*]{2}'])(
    'allows %s',
    (pattern) => {
      expect(find('nothing', pattern, PATTERN)).toEqual([]);
    },
  );

  it('says why a pattern does not parse', () => {
    expect(find('abc', '(', PATTERN)).toMatch(/not a valid pattern/);
  });

  it('cuts a very long line between words, not inside them', () => {
    const text = 'abcde '.repeat(2000);
    expect(find(text, 'a.+?e', PATTERN, 5000)).toHaveLength(2000);
  });

  it('comes back soon after the worst pattern that it allows', () => {
    const text = `${'a'.repeat(3000)}\n`.repeat(20);
    findInText(text, 'a*a*a*b', PATTERN, { now: () => performance.now(), budgetMs: 50, maximumHits: 1000 });
  });

  it('finds every stretch of a text that it is asked for, with and without diacritics', () => {
    fc.assert(
      fc.property(someTextWithRange(20), fc.boolean(), ({ text, start, end }, ignoresDiacritics) => {
        const words = text.slice(start, end);
        if (!/\p{L}/u.test(words) || words !== words.trim()) return;
        const outcome = findInText(
          text,
          words,
          { ...LITERAL, ignoresDiacritics },
          {
            now: () => 0,
            budgetMs: 1,
            maximumHits: 1000,
          },
        );
        const hits = outcome.type === 'hits' ? outcome.hits : [];
        expect(hits.length).toBeGreaterThan(0);
        for (const [index, hit] of hits.entries()) {
          expect(hit.start).toBeGreaterThanOrEqual(hits[index - 1]?.end ?? 0);
          expect(hit.end).toBeGreaterThan(hit.start);
        }
      }),
      { numRuns: 60 },
    );
  });
});
