import { describe, expect, it } from 'vitest';
import { compareNames, foldEntityName } from '#core/entities/compare-names.ts';

const score = (left: string, right: string) =>
  compareNames(foldEntityName(left), foldEntityName(right))?.score;

describe('compareNames', () => {
  it('is surer of a shared name than of initials, of a part, and of a slip of the pen', () => {
    const scores = [
      score('Mark Rutte', 'mark rutte'),
      score('NATO', 'North Atlantic Treaty Organization'),
      score('Rutte', 'Mark Rutte'),
      score('Zelensky', 'Zelenskyy'),
      score('Volodymyr Zelenskiy', 'Volodymyr Zelensky'),
    ];
    expect(scores.every((each) => each !== undefined)).toBe(true);
    expect(scores.slice(0, 4)).toEqual(scores.slice(0, 4).toSorted((a, b) => (b ?? 0) - (a ?? 0)));
  });

  it('does not matter which of the two comes first', () => {
    for (const [left, right] of [
      ['Rutte', 'Mark Rutte'],
      ['NIS', 'National Intelligence Service'],
      ['Kim', 'Kin'],
    ] as const)
      expect(score(left, right)).toBe(score(right, left));
  });

  it('takes small words for no part of the initials', () => {
    expect(score('SIPRI', 'Stockholm International Peace Research Institute')).toBe(0.9);
    expect(score('MOD', 'Ministry of Defence')).toBeUndefined();
    expect(score('MD', 'Ministry of Defence')).toBe(0.9);
  });

  it('finds nothing in a name of signs only', () => {
    expect(score('—', '***')).toBeUndefined();
  });
});
