import { describe, expect, it } from 'vitest';
import { countOpenRepetitions, findPatternProblem } from '#core/search/pattern-risk.ts';

describe('findPatternProblem', () => {
  it.each([
    'Kursk',
    'Kursk|Brussels',
    '\\d{1,3} (troops|soldiers)',
    'North (Korean|Atlantic) \\w+',
    '[A-Z][a-z]+ [A-Z][a-z]+',
    '(?:Mark )?Rutte',
    '\\(sic\\)',
    '[*+?]',
    'a{2,4}',
    '🛰.+',
  ])('lets %s run', (pattern) => {
    expect(findPatternProblem(pattern)).toBeNull();
  });

  it.each(['(', '[a', 'a{2', '*', '(?<', '\\p{Nope}'])('names what is wrong with %s', (pattern) => {
    expect(findPatternProblem(pattern)).toMatch(/^This is not a valid pattern: .+\.$/);
  });

  it.each(['(a+)+', '(a*)*b', '(?:a|b+)+', '((a+)b)*', '(a|a)*', '(a?){30}', '(\\w+\\s?)+$'])(
    'refuses %s, which could run for ever',
    (pattern) => {
      expect(findPatternProblem(pattern)).toMatch(/could run for ever/);
    },
  );

  it('refuses references back', () => {
    expect(findPatternProblem('(a)\\1')).toMatch(/References back/);
    expect(findPatternProblem('(?<name>a)\\k<name>')).toMatch(/References back/);
  });

  it('allows three open-ended repetitions and refuses a fourth', () => {
    expect(findPatternProblem('a+b+c+')).toBeNull();
    expect(findPatternProblem('a+b+c+d+')).toMatch(/repeats too often/);
  });
});

describe('countOpenRepetitions', () => {
  it.each([
    ['abc', 0],
    ['a+', 1],
    ['a*b+', 2],
    ['a{3}', 0],
    ['a{3,5}', 1],
    ['a{3,}', 1],
    ['\\+\\*', 0],
    ['[+*]', 0],
  ])('counts in %s', (pattern, count) => {
    expect(countOpenRepetitions(pattern)).toBe(count);
  });
});
