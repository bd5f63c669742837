import { describe, expect, it } from 'vitest';
import { findEntityByName } from '#core/entities/find-entity-by-name.ts';
import { entityTypeIdSchema } from '#core/model/ids.ts';
import { anEntity } from '#test/support/builders.ts';

const PERSON = entityTypeIdSchema.parse('person');
const ENTITIES = [
  anEntity({ id: 'gone', name: 'Mark Rutte', mergedInto: 'rutte' }),
  anEntity({ id: 'place', name: 'Rutte', type: 'location' }),
  anEntity({ id: 'rutte', name: 'Mark Rutte', aliases: ['the Secretary General'] }),
  anEntity({ id: 'muller', name: 'Müller' }),
];

describe('findEntityByName', () => {
  it.each([
    ['mark  rutte', 'rutte'],
    ['The Secretary General', 'rutte'],
    ['MÜLLER', 'muller'],
    ['Müller'.normalize('NFD'), 'muller'],
    ['Muller', undefined],
    ['Rutte', undefined],
    ['', undefined],
  ])('finds by “%s” %s', (name, id) => {
    expect(findEntityByName(ENTITIES, name, PERSON)?.id).toBe(id);
  });
});
