import type { FindOptions } from './find-in-text.ts';

/** What stands in the field of a search, and its switches. */
export interface FindQuery {
  readonly text: string;
  readonly matchesCase: boolean;
  readonly wholeWords: boolean;
  readonly isExpression: boolean;
  /** For words; an expression says itself what it takes. */
  readonly ignoresAccents: boolean;
}

export const NO_QUERY: FindQuery = {
  text: '',
  matchesCase: false,
  wholeWords: false,
  isExpression: false,
  ignoresAccents: true,
};

export function toFindOptions(query: FindQuery): FindOptions {
  const { isExpression, matchesCase, wholeWords, ignoresAccents } = query;
  return {
    mode: isExpression ? 'pattern' : 'literal',
    matchesCase,
    wholeWords,
    ignoresDiacritics: ignoresAccents && !isExpression,
  };
}
