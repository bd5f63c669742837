import { describe, expect, it } from 'vitest';
import {
  describeLikelihood,
  findBandOfPercent,
  findLikelihoodBand,
  findRowsInUse,
  findYardstick,
  ICD_203,
  PHIA,
} from '#core/tradecraft/likelihood.ts';

describe('findLikelihoodBand', () => {
  it('reads the same word on each scale with its own range', () => {
    expect(findLikelihoodBand({ yardstick: 'icd203', term: 'unlikely' })?.range).toBe('20–45 %');
    expect(findLikelihoodBand({ yardstick: 'phia', term: 'Unlikely' })?.range).toBe('≈25 % to ≈35 %');
  });

  it('knows both rows of ICD 203 as one band', () => {
    const first = findLikelihoodBand({ yardstick: 'icd203', term: 'likely' });
    expect(findLikelihoodBand({ yardstick: 'icd203', term: 'probable' })).toBe(first);
  });

  it('finds nothing for a foreign term or scale', () => {
    expect(findLikelihoodBand({ yardstick: 'icd203', term: 'Realistic Possibility' })).toBeUndefined();
    expect(findLikelihoodBand({ yardstick: 'house', term: 'likely' })).toBeUndefined();
    expect(findYardstick('house')).toBeUndefined();
  });
});

describe('findBandOfPercent', () => {
  it.each([
    [1, 'almost no chance'],
    [5, 'almost no chance'],
    [6, 'very unlikely'],
    [20, 'very unlikely'],
    [45, 'unlikely'],
    [50, 'roughly even chance'],
    [55, 'roughly even chance'],
    [80, 'likely'],
    [95, 'very likely'],
    [99, 'almost certain'],
  ])('puts %i %% of ICD 203 into "%s": the lower band wins at a shared end', (percent, term) => {
    expect(findBandOfPercent(ICD_203, percent)?.terms[0]).toBe(term);
  });

  it.each([0, 100])('has no ICD 203 word for %i %%', (percent) => {
    expect(findBandOfPercent(ICD_203, percent)).toBeUndefined();
  });

  it.each([0, 7, 22, 38, 50, 52, 77, 93, 100])('has no PHIA word for %i %%: gaps stay gaps', (percent) => {
    expect(findBandOfPercent(PHIA, percent)).toBeUndefined();
  });

  it.each([
    [1, 'Remote Chance'],
    [49, 'Realistic Possibility'],
    [99, 'Almost Certain'],
  ])('puts %i %% of PHIA into "%s"', (percent, term) => {
    expect(findBandOfPercent(PHIA, percent)?.terms).toEqual([term]);
  });
});

describe('describeLikelihood', () => {
  it('never shows a term without its range and scale', () => {
    expect(describeLikelihood({ yardstick: 'icd203', term: 'very likely' })).toBe(
      'very likely (80–95 %, ICD 203)',
    );
  });

  it('shows a term of an unknown scale as it is', () => {
    expect(describeLikelihood({ yardstick: 'house', term: 'maybe' })).toBe('maybe (house)');
  });
});

describe('findRowsInUse', () => {
  it('sees when a product mixes the two rows', () => {
    const terms = ['likely', 'highly probable'].map((term) => ({ yardstick: 'icd203', term }));
    expect(findRowsInUse(terms)).toEqual([0, 1]);
  });

  it('ignores scales with one row and unknown words', () => {
    expect(
      findRowsInUse([
        { yardstick: 'phia', term: 'Unlikely' },
        { yardstick: 'icd203', term: 'maybe' },
      ]),
    ).toEqual([]);
  });
});
