import { describe, expect, it } from 'vitest';
import { listAbsorbed } from '#core/entities/list-absorbed.ts';
import { anEntity } from '#test/support/builders.ts';

describe('listAbsorbed', () => {
  const entities = new Map(
    [
      anEntity({ id: 'a' }),
      anEntity({ id: 'b', mergedInto: 'c', created: '2024-10-03T00:00:00.000Z' }),
      anEntity({ id: 'c', mergedInto: 'a', created: '2024-10-02T00:00:00.000Z' }),
      anEntity({ id: 'd' }),
    ].map((entity) => [entity.id, entity]),
  );
  const idOf = (text: string) => anEntity({ id: text }).id;

  it('lists what leads here, also through another, oldest first', () => {
    expect(listAbsorbed(entities, idOf('a')).map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('lists nothing for a redirect or for one that stands alone', () => {
    expect(listAbsorbed(entities, idOf('c'))).toEqual([]);
    expect(listAbsorbed(entities, idOf('d'))).toEqual([]);
  });
});
