import { describe, expect, it } from 'vitest';
import { findEntities, findEntityByName } from '#renderer/features/entities/find-entities.ts';
import { anEntity } from '#test/support/builders.ts';

const ENTITIES = [
  anEntity({ id: 'rutte', name: 'Mark Rutte', aliases: ['the Secretary General'] }),
  anEntity({ id: 'mark', name: 'Mark' }),
  anEntity({ id: 'denmark', type: 'location', name: 'Denmark' }),
  anEntity({
    id: 'nato',
    type: 'organization',
    name: 'North Atlantic Treaty Organization',
    aliases: ['NATO', 'OTAN'],
  }),
  anEntity({ id: 'nac', type: 'organization', name: 'North Atlantic Council' }),
  anEntity({ id: 'old', name: 'Mark R.', mergedInto: 'rutte' }),
];
const mentionCounts = { nac: 3, nato: 9 };

function find(query: string, preferredType: string | null = null) {
  return findEntities(ENTITIES, query, { mentionCounts, preferredType }).map(({ entity }) => entity.id);
}

describe('findEntities', () => {
  it.each([
    ['mark', ['mark', 'rutte', 'denmark']],
    ['Mark Rutte', ['rutte']],
    ['rutte mark', ['rutte']],
    ['nato', ['nato']],
    ['north', ['nato', 'nac']],
    ['secretary', ['rutte']],
    ['zzz', []],
  ])('finds for "%s" %j: whole name, start of name, anywhere', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('says by which alias it was found', () => {
    expect(findEntities(ENTITIES, 'otan', { mentionCounts })[0]).toMatchObject({ alias: 'OTAN' });
    expect(findEntities(ENTITIES, 'north atlantic t', { mentionCounts })[0]).toMatchObject({ alias: null });
  });

  it('offers the type of the label first, then the most mentioned, when nothing is typed', () => {
    expect(find('', 'location')).toEqual(['denmark', 'nato', 'nac', 'mark', 'rutte']);
  });

  it('never offers an absorbed entity', () => {
    expect(find('mark r.')).toEqual([]);
  });
});

describe('findEntityByName', () => {
  it.each([
    ['mark rutte', 'rutte'],
    [' NATO ', 'nato'],
    ['Mark R.', undefined],
    ['Mar', undefined],
  ])('takes "%s" for %s', (name, id) => {
    expect(findEntityByName(ENTITIES, name)?.id).toBe(id);
  });
});
