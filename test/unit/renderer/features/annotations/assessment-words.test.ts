import { describe, expect, it } from 'vitest';
import { NOT_STATED } from '#core/model/assessment.ts';
import { describeAssessment } from '#renderer/features/annotations/assessment-words.ts';

describe('describeAssessment', () => {
  it('says nothing when nothing is stated', () => {
    expect(describeAssessment(NOT_STATED)).toEqual([]);
  });

  it('keeps confidence and likelihood apart', () => {
    const words = describeAssessment({
      confidence: 'moderate',
      likelihood: { yardstick: 'icd203', term: 'likely' },
      reliability: 'B',
      credibility: 2,
    });
    expect(words).toEqual(['likely 55–80 %', 'Moderate confidence', 'B2']);
  });

  it('shows a half grade and a term of an unknown scale as they are', () => {
    const likelihood = { yardstick: 'house', term: 'fair chance' };
    expect(describeAssessment({ ...NOT_STATED, likelihood, credibility: 6 })).toEqual(['fair chance', '6']);
  });
});
