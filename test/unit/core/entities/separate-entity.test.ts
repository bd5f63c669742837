import { describe, expect, it } from 'vitest';
import { applyLibraryEdits } from '#core/edits/apply-library-edits.ts';
import { mergeEntities } from '#core/entities/merge-entities.ts';
import { separateEntity } from '#core/entities/separate-entity.ts';
import type { Entity } from '#core/model/entity.ts';
import { aLibraryState, anEntity } from '#test/support/builders.ts';

const NOW = '2024-11-01T00:00:00.000Z';

describe('separateEntity', () => {
  const survivor = anEntity({ id: 'a', name: 'Mark Rutte', aliases: ['Rutte'] });
  const absorbed = anEntity({ id: 'b', name: 'M. Rutte', aliases: ['the Secretary General'] });
  const before = aLibraryState({ entities: new Map([survivor, absorbed].map((each) => [each.id, each])) });

  function mergeAndSeparate() {
    const merged = applyLibraryEdits(before, mergeEntities(survivor, absorbed, NOW));
    if (!merged.ok) throw new Error(merged.error.message);
    const { entities } = merged.value.state;
    const edits = separateEntity(get(entities, 'a'), get(entities, 'b'), NOW);
    const separated = applyLibraryEdits(merged.value.state, edits);
    if (!separated.ok) throw new Error(separated.error.message);
    return { merged: merged.value.state, separated: separated.value };
  }

  it('lets the absorbed one stand for itself again, and takes its names from the survivor', () => {
    const { state } = mergeAndSeparate().separated;
    expect(get(state.entities, 'a').aliases).toEqual(['Rutte']);
    expect(get(state.entities, 'b')).toMatchObject({ name: 'M. Rutte', mergedInto: null });
  });

  it('is taken back by its inverse', () => {
    const { merged, separated } = mergeAndSeparate();
    const undone = applyLibraryEdits(separated.state, separated.inverse);
    expect(undone.ok && undone.value.state.entities).toEqual(merged.entities);
  });
});

function get(entities: ReadonlyMap<string, Entity>, id: string): Entity {
  const entity = entities.get(id);
  if (entity === undefined) throw new Error(`no ${id}`);
  return entity;
}
