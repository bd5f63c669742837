import { describe, expect, it } from 'vitest';
import { applyLibraryEdits } from '#core/edits/apply-library-edits.ts';
import { mergeEntities } from '#core/entities/merge-entities.ts';
import { aLibraryState, anEntity } from '#test/support/builders.ts';

const NOW = '2024-11-01T00:00:00.000Z';

describe('mergeEntities', () => {
  const survivor = anEntity({ id: 'a', name: 'Mark Rutte', aliases: ['Rutte'], note: 'Secretary General' });
  const absorbed = anEntity({
    id: 'b',
    name: 'M. Rutte',
    aliases: ['RUTTE', 'the Secretary General'],
    externalIds: [{ source: 'Wikidata', id: 'Q1', url: '' }],
    note: 'met the delegation',
  });
  const library = aLibraryState({
    entities: new Map([survivor, absorbed].map((entity) => [entity.id, entity])),
  });
  const merged = applyLibraryEdits(library, mergeEntities(survivor, absorbed, NOW));

  it('keeps every name once, external ids and both notes', () => {
    expect(merged.ok && merged.value.state.entities.get(survivor.id)).toMatchObject({
      name: 'Mark Rutte',
      aliases: ['Rutte', 'M. Rutte', 'the Secretary General'],
      externalIds: [{ source: 'Wikidata', id: 'Q1', url: '' }],
      note: 'Secretary General\n\nmet the delegation',
    });
  });

  it('leaves the absorbed entity as a redirect', () => {
    expect(merged.ok && merged.value.state.entities.get(absorbed.id)?.mergedInto).toBe('a');
  });

  it('is taken back by its inverse, to the letter', () => {
    if (!merged.ok) throw new Error('not merged');
    const undone = applyLibraryEdits(merged.value.state, merged.value.inverse);
    expect(undone.ok && undone.value.state.entities).toEqual(library.entities);
  });
});
