import { describe, expect, it } from 'vitest';
import { findPassage } from '#build/seeds/find-passage.mjs';

const TEXT = '🚢 The ship left on Monday. Nobody said on which Monday the ship came.';

function cut(text: string, pointer: string): readonly string[] {
  return findPassage(text, pointer).map(({ start, end }) => text.slice(start, end));
}

describe('findPassage', () => {
  it('takes the words in double brackets and uses the others to tell the place', () => {
    expect(cut(TEXT, 'which [[Monday]] the')).toEqual(['Monday']);
    expect(findPassage(TEXT, 'on [[Monday]]. Nobody')).toEqual([{ start: 20, end: 26 }]);
  });

  it('counts in UTF-16 units', () => {
    expect(findPassage(TEXT, '[[🚢]] The')).toEqual([{ start: 0, end: 2 }]);
  });

  it('gives one span for each pair of brackets', () => {
    expect(cut(TEXT, '[[Nobody]] said on which [[Monday]]')).toEqual(['Nobody', 'Monday']);
  });

  it('takes a pointer that is nothing but the passage', () => {
    expect(cut(TEXT, '[[Nobody said]]')).toEqual(['Nobody said']);
  });

  it.each([
    ['words that the text does not have', TEXT, 'the [[boat]]', 'not in the text'],
    ['words that the text has twice', TEXT, '[[Monday]]', 'more than once'],
    ['words whose places overlap', 'aaa', '[[aa]]', 'more than once'],
    ['no brackets', TEXT, 'Nobody said', 'no passage in double brackets'],
    ['empty brackets', TEXT, 'Nobody[[]] said', 'no passage in double brackets'],
  ])('refuses %s', (_case, text, pointer, message) => {
    expect(() => findPassage(text, pointer)).toThrow(message);
  });
});
