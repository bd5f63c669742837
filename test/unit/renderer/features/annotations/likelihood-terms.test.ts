import { describe, expect, it } from 'vitest';
import { ICD_203, PHIA } from '#core/tradecraft/likelihood.ts';
import { getScaleTerms } from '#renderer/features/annotations/likelihood-terms.ts';

describe('getScaleTerms', () => {
  it('offers the first row while nothing is stated', () => {
    expect(getScaleTerms(ICD_203, null).map(({ term }) => term)).toContain('very likely');
  });

  it('stays in the row of the term in use', () => {
    const terms = getScaleTerms(ICD_203, { yardstick: 'icd203', term: 'probable' }).map(({ term }) => term);
    expect(terms).toContain('highly probable');
    expect(terms).not.toContain('very likely');
  });

  it('does not take the row from the same word on another yardstick', () => {
    const terms = getScaleTerms(PHIA, { yardstick: 'icd203', term: 'probable' });
    expect(terms).toHaveLength(7);
    expect(terms[0]?.term).toBe('Remote Chance');
  });
});
