import { describe, expect, it } from 'vitest';
import { suggestSameEntities } from '#core/entities/suggest-same-entity.ts';
import { anEntity } from '#test/support/builders.ts';

function suggested(...names: (string | { name: string; [field: string]: unknown })[]) {
  const entities = names.map((given, index) =>
    anEntity({ id: `e${index}`, ...(typeof given === 'string' ? { name: given } : given) }),
  );
  return suggestSameEntities(entities).map(
    ({ left, right, reason }) => `${left.name} = ${right.name}: ${reason}`,
  );
}

describe('suggestSameEntities', () => {
  it.each([
    ['Rutte', 'Mark Rutte', 'one name is part of the other'],
    ['NATO', 'North Atlantic Treaty Organization', 'NATO are the initials of the other'],
    ['NIS', 'National Intelligence Service', 'NIS are the initials of the other'],
    ['Yoon Suk Yeol', 'Yoon Suk-yeol', 'share a name'],
    ['Zelensky', 'Zelenskyy', 'differ by a letter or two'],
    ['Kyiv', 'KYIV', 'share a name'],
  ])('asks about %s and %s', (left, right, reason) => {
    expect(suggested(left, right)).toEqual([`${left} = ${right}: ${reason}`]);
  });

  it.each([
    ['Kim', 'Kin'],
    ['North Korea', 'South Korea'],
    ['Moscow', 'Kyiv'],
    ['EU', 'Ukraine'],
  ])('does not ask about %s and %s', (left, right) => {
    expect(suggested(left, right)).toEqual([]);
  });

  it('looks at aliases', () => {
    expect(
      suggested({ name: 'The Alliance', aliases: ['NATO'] }, 'North Atlantic Treaty Organization'),
    ).toHaveLength(1);
  });

  it('never asks across types, nor about what is merged already', () => {
    expect(suggested({ name: 'Kursk', type: 'location' }, { name: 'Kursk', type: 'event' })).toEqual([]);
    expect(suggested({ name: 'Kursk' }, { name: 'Kursk', mergedInto: 'e0' })).toEqual([]);
  });

  it('asks no more about a pair that a person has called two, whichever of them remembers it', () => {
    const rutte = { name: 'Rutte', distinctFrom: ['e1'] };
    expect(suggested(rutte, 'Mark Rutte', 'M. Rutte')).toEqual([
      'Rutte = M. Rutte: one name is part of the other',
    ]);
    expect(suggested('Mark Rutte', { name: 'Rutte', distinctFrom: ['e0'] })).toEqual([]);
  });

  it('asks once about a pair that has several reasons', () => {
    expect(
      suggested({ name: 'Mark Rutte', aliases: ['Rutte'] }, { name: 'M. Rutte', aliases: ['RUTTE'] }),
    ).toEqual(['Mark Rutte = M. Rutte: share a name']);
  });

  it('finds a pair among thousands that have a word in common', () => {
    const crowd = Array.from({ length: 5000 }, (_value, index) => `Ministry ${numberName(index)}`);
    expect(suggested(...crowd, 'Ministry of Unification', 'Ministry of Unificaton')).toContain(
      'Ministry of Unification = Ministry of Unificaton: differ by a letter or two',
    );
  });

  it('puts the surest first', () => {
    expect(suggested('Mark Rutte', 'Rutte', 'mark rutte')[0]).toContain('share a name');
  });
});

/** A name with nothing in common with the one of another number. */
function numberName(index: number): string {
  const letters = 'bcdfghjklm';
  return [...String(index).padStart(4, '0')]
    .map((digit) => `${letters[Number(digit)]}${letters[9 - Number(digit)]}`)
    .join('');
}
