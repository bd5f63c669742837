import { describe, expect, it } from 'vitest';
import { CONFIDENCE_LEVELS } from '#core/model/assessment.ts';
import { CONFIDENCE_SCALE, getConfidenceName } from '#core/tradecraft/confidence.ts';

describe('getConfidenceName', () => {
  it('names every level of the model', () => {
    expect(CONFIDENCE_LEVELS.map((level) => getConfidenceName(level))).toEqual(['Low', 'Moderate', 'High']);
  });

  it('tells "not stated" from "low"', () => {
    expect(getConfidenceName(null)).toBe('Not stated');
  });

  it('defines every level in a sentence', () => {
    for (const { definition } of CONFIDENCE_SCALE) expect(definition).toMatch(/^[A-Z].*\.$/);
  });
});
