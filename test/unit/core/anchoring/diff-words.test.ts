import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, pairWords } from '#core/anchoring/diff-words.ts';
import { someText } from '#test/support/text-arbitraries.ts';

function spell(before: string, after: string): string[] {
  return diffWords(before, after).map((difference) => {
    if (difference.kind === 'removed')
      return `-${before.slice(difference.before.start, difference.before.end).trim()}`;
    const words = after.slice(difference.after.start, difference.after.end).trim();
    return difference.kind === 'added' ? `+${words}` : words;
  });
}

describe('diffWords', () => {
  it('marks one word that was replaced', () => {
    expect(spell('Eleven trucks left at dawn.', 'Nine trucks left at dawn.')).toEqual([
      '-Eleven',
      '+Nine',
      'trucks left at dawn.',
    ]);
  });

  it('marks words that were put in and taken out', () => {
    expect(spell('The port was closed.', 'The old port closed.')).toEqual([
      'The',
      '+old',
      'port',
      '-was',
      'closed.',
    ]);
  });

  it('says nothing of equal texts but that they are the same', () => {
    expect(spell('No change.', 'No change.')).toEqual(['No change.']);
    expect(diffWords('', '')).toEqual([]);
  });

  it('compares scripts without spaces character by character', () => {
    expect(spell('列車は朝に出た', '列車は夜に出た')).toEqual(['列車は', '-朝', '+夜', 'に出た']);
  });

  it('gives up on texts that are too long to compare at once, and calls all of it replaced', () => {
    const long = 'word '.repeat(2000);
    expect(diffWords(long, `${long}more`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('gives back both texts whole', () => {
    fc.assert(
      fc.property(someText(), someText(), (before, after) => {
        const words = { before: new Set<string>(), after: new Set<string>() };
        for (const { start, end } of pairWords(before, after).before)
          words.before.add(before.slice(start, end));
        const shown = diffWords(before, after);
        const oldWords = shown.flatMap((each) =>
          each.kind === 'added' ? [] : [before.slice(each.before.start, each.before.end)],
        );
        const newWords = shown.flatMap((each) =>
          each.kind === 'removed' ? [] : [after.slice(each.after.start, each.after.end)],
        );
        expect(oldWords.join('').replace(/\s/gu, '')).toBe(before.replace(/\s/gu, ''));
        expect(newWords.join('').replace(/\s/gu, '')).toBe(after.replace(/\s/gu, ''));
      }),
    );
  });
});
