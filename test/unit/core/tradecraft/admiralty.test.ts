import { describe, expect, it } from 'vitest';
import { CREDIBILITY_GRADES, NOT_STATED, RELIABILITY_GRADES } from '#core/model/assessment.ts';
import {
  compareGrades,
  getCredibilityName,
  getReliability,
  getReliabilityName,
  writeGrade,
} from '#core/tradecraft/admiralty.ts';

describe('writeGrade', () => {
  it('writes letter then digit, and only what was stated', () => {
    expect(writeGrade('B', 2)).toBe('B2');
    expect(writeGrade('B', null)).toBe('B');
    expect(writeGrade(null, 6)).toBe('6');
    expect(writeGrade(null, null)).toBe('');
  });
});

describe('compareGrades', () => {
  it('puts "cannot be judged" apart from the worst grade, and "not stated" last', () => {
    expect(([null, 'F', 'E', 'A', 'C'] as const).toSorted(compareGrades)).toEqual(['A', 'C', 'E', 'F', null]);
    expect(([6, 5, 1, null] as const).toSorted(compareGrades)).toEqual([1, 5, 6, null]);
  });
});

describe('getReliability', () => {
  it('takes the passage’s own grade, else the brief’s', () => {
    expect(getReliability({ ...NOT_STATED, reliability: 'D' }, { reliability: 'B' })).toBe('D');
    expect(getReliability(NOT_STATED, { reliability: 'B' })).toBe('B');
    expect(getReliability(NOT_STATED, { reliability: null })).toBeNull();
  });
});

describe('grade names', () => {
  it('names every grade of the model', () => {
    expect(new Set(RELIABILITY_GRADES.map(getReliabilityName)).size).toBe(6);
    expect(new Set(CREDIBILITY_GRADES.map(getCredibilityName)).size).toBe(6);
    expect(getReliabilityName('F')).toBe('Reliability cannot be judged');
    expect(getCredibilityName(6)).toBe('Truth cannot be judged');
  });
});
