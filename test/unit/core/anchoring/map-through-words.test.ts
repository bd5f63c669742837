import { describe, expect, it } from 'vitest';
import { mapThroughWords } from '#core/anchoring/map-through-words.ts';

function map(before: string, after: string, words: string) {
  const start = before.indexOf(words);
  const mapped = mapThroughWords(before, after, { start, end: start + words.length });
  return mapped && { words: after.slice(mapped.start, mapped.end), keptShare: mapped.keptShare };
}

describe('mapThroughWords', () => {
  it('finds the same words in a sentence that was changed elsewhere', () => {
    expect(
      map(
        'Officials said eleven trucks left.',
        'Officials later said that eleven trucks left.',
        'eleven trucks',
      ),
    ).toEqual({
      words: 'eleven trucks',
      keptShare: 1,
    });
  });

  it('takes a replaced word at an edge along, between its neighbours', () => {
    expect(
      map('They counted eleven trucks there.', 'They counted nine trucks there.', 'eleven trucks')?.words,
    ).toBe('nine trucks');
    expect(
      map('They counted eleven trucks there.', 'They counted eleven lorries there.', 'eleven trucks')?.words,
    ).toBe('eleven lorries');
  });

  it('takes words along that were put in between', () => {
    expect(map('A red truck left.', 'A red and rusty truck left.', 'red truck')?.words).toBe(
      'red and rusty truck',
    );
  });

  it('finds nothing when no word is left', () => {
    expect(map('Eleven trucks left.', 'Nothing moved.', 'Eleven trucks')).toBeUndefined();
  });

  it('says how much of the words is left', () => {
    expect(map('The abcd efgh ends.', 'The abcd xxxx ends.', 'abcd efgh')?.keptShare).toBe(0.5);
  });
});
