import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAccentPattern } from '#core/search/accent-pattern.ts';

function matches(query: string, text: string, matchesCase = false): boolean {
  const pattern = toAccentPattern(query, matchesCase);
  return pattern !== null && new RegExp(`^(?:${pattern})$`, matchesCase ? 'u' : 'iu').test(text);
}

describe('toAccentPattern', () => {
  it.each([
    ['lodz', 'Łódź'],
    ['Łódź', 'lodz'],
    ['cafe', 'café'],
    ['café', 'cafe\u0301'],
    ['STRASSE', 'Straße'],
    ['straße', 'STRASSE'],
    ['aegir', 'Ægir'],
    ['fin', 'ﬁn'],
    ['1/2', '1/2'],
    ['и', 'й'],
    ['α', 'ά'],
    ['か', 'が'],
    ['ﾃ', 'テ'],
    ['a b', 'a\n  b'],
    ['istanbul', 'İstanbul'],
    ['한국', '한국'],
    ['🛰', '🛰'],
    ['a.b*c', 'a.b*c'],
    ['[x]-^', '[x]-^'],
  ])('reads %j as %j', (query, text) => {
    expect(matches(query, text)).toBe(true);
  });

  it.each([
    ['lodz', 'lods'],
    ['a.b', 'axb'],
    ['s', 'ß'],
    ['한국', '한극'],
  ])('does not read %j as %j', (query, text) => {
    expect(matches(query, text)).toBe(false);
  });

  it.each([
    ['Lodz', 'Łódź', true],
    ['Lodz', 'łódź', false],
    ['lodz', 'Łódź', false],
    ['AE', 'Æ', true],
    ['ae', 'Æ', false],
    ['É', 'E', true],
  ])('minds case: %j for %j is %j', (query, text, expected) => {
    expect(matches(query, text, true)).toBe(expected);
  });

  it('finds nothing to look for in marks alone', () => {
    expect(toAccentPattern('\u0301', false)).toBeNull();
    expect(toAccentPattern(' ', false)).toBeNull();
  });

  it('always makes an expression that parses, and that finds the query itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (query, isCase) => {
          const pattern = toAccentPattern(query, isCase);
          if (pattern === null) return;
          expect(new RegExp(pattern, isCase ? 'u' : 'iu').test(query.normalize('NFC'))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
