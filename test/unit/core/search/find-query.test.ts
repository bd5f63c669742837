import { describe, expect, it } from 'vitest';
import { NO_QUERY, toFindOptions } from '#core/search/find-query.ts';

describe('toFindOptions', () => {
  it('takes words without accents unless asked otherwise', () => {
    expect(toFindOptions(NO_QUERY)).toEqual({
      mode: 'literal',
      matchesCase: false,
      wholeWords: false,
      ignoresDiacritics: true,
    });
  });

  it('takes an expression as it is written', () => {
    expect(toFindOptions({ ...NO_QUERY, isExpression: true, matchesCase: true, wholeWords: true })).toEqual({
      mode: 'pattern',
      matchesCase: true,
      wholeWords: true,
      ignoresDiacritics: false,
    });
  });
});
