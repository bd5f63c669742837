import { describe, expect, it } from 'vitest';
import { describeLikelihood, YARDSTICKS } from '#core/tradecraft/likelihood.ts';
import { findLikelihoodByTerm, readLikelihood } from '#core/tradecraft/read-likelihood.ts';

const TERMS = YARDSTICKS.flatMap(({ id, bands }) =>
  bands.flatMap((band) => band.terms.map((term) => ({ yardstick: id, term }))),
);

describe('readLikelihood', () => {
  it.each(TERMS)('reads back what an export writes: $term of $yardstick', (likelihood) => {
    expect(readLikelihood(describeLikelihood(likelihood), undefined)).toEqual(likelihood);
  });

  it.each([
    ['Unlikely', undefined, { yardstick: 'icd203', term: 'unlikely' }],
    ['unlikely', 'phia', { yardstick: 'phia', term: 'Unlikely' }],
    ['unlikely (PHIA yardstick)', 'icd203', { yardstick: 'phia', term: 'Unlikely' }],
    ['perhaps', 'icd203', undefined],
    ['likely (of my own scale)', 'icd203', undefined],
    ['', 'icd203', undefined],
  ])('reads “%s” on %s as %o', (words, yardstick, expected) => {
    expect(readLikelihood(words, yardstick)).toEqual(expected);
  });
});

describe('findLikelihoodByTerm', () => {
  it.each(TERMS)('finds the one scale that has $term: $yardstick', (likelihood) => {
    expect(findLikelihoodByTerm(likelihood.term)).toEqual(likelihood);
  });

  it('knows no term that no scale has', () => {
    expect(findLikelihoodByTerm('Very likely')).toBeUndefined();
  });
});
