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

  it('puts the surest first', () => {
    expect(suggested('Mark Rutte', 'Rutte', 'mark rutte')[0]).toContain('share a name');
  });
});
