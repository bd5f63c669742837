import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { findLinkChoices, listLinkChoices } from '#renderer/features/relations/link-choices.ts';

const CHOICES = listLinkChoices(INTELLIGENCE_CODEBOOK.relationTypes);

describe('listLinkChoices', () => {
  it('offers the kinds of the codebook in order, the first ten by a digit', () => {
    expect(CHOICES.slice(0, 3).map(({ words, digit }) => `${digit} ${words}`)).toEqual([
      '1 corroborates',
      '2 contradicts',
      '3 commands',
    ]);
    expect(CHOICES[9]?.digit).toBe('0');
    expect(CHOICES[10]?.digit).toBeNull();
  });

  it('offers directed kinds from their other end too, and symmetric ones once', () => {
    const inverse = CHOICES.filter(({ isInverse }) => isInverse).map(({ words }) => words);
    expect(inverse).toContain('is commanded by');
    expect(inverse).not.toContain('corroborates');
  });
});

describe('findLinkChoices', () => {
  it.each([
    ['corr', ['corroborates']],
    ['command', ['commands', 'is commanded by']],
    ['zzz', []],
  ])('finds for “%s” %j', (query, words) => {
    expect(findLinkChoices(CHOICES, query).map((choice) => choice.words)).toEqual(words);
  });

  it('offers all while nothing is typed', () => {
    expect(findLinkChoices(CHOICES, ' ')).toEqual(CHOICES);
  });
});
