import { describe, expect, it } from 'vitest';
import { anEntity, aRelation } from '#test/support/builders.ts';
import { anExportInput, aPassage, aText } from '#test/support/export-input.ts';

const text = aText([[{ type: 'paragraph' }, 'Alpha team moved north at dawn.']]);

describe('gatherExport', () => {
  it('puts passages in text order, the longer first, orphans last', () => {
    const annotations = [
      aPassage(text, 'Alpha team', { id: 'orphan', placement: 'orphan' }),
      aPassage(text, 'north', { id: 'late' }),
      aPassage(text, 'Alpha', { id: 'short' }),
      aPassage(text, 'Alpha team', { id: 'long' }),
    ];
    const ids = anExportInput({ text, annotations }).annotations.map(({ id }) => id);
    expect(ids).toEqual(['long', 'short', 'late', 'orphan']);
  });

  it('replaces a merged entity by the one that absorbed it, in passages and relations', () => {
    const input = anExportInput({
      text,
      annotations: [aPassage(text, 'Alpha', { entityId: 'old' })],
      relations: [
        aRelation({ from: { kind: 'entity', entityId: 'old' }, to: { kind: 'entity', entityId: 'other' } }),
      ],
      entities: [
        anEntity({ id: 'old', mergedInto: 'new' }),
        anEntity({ id: 'new' }),
        anEntity({ id: 'other' }),
        anEntity({ id: 'unseen' }),
      ],
    });
    expect(input.annotations[0]?.entityId).toBe('new');
    expect(input.relations[0]?.from).toEqual({ kind: 'entity', entityId: 'new' });
    expect(input.entities.map(({ id }) => id)).toEqual(['new', 'other']);
  });

  it('keeps a mention of an entity that is gone', () => {
    const input = anExportInput({ text, annotations: [aPassage(text, 'Alpha', { entityId: 'gone' })] });
    expect(input.annotations[0]?.entityId).toBe('gone');
    expect(input.entities).toEqual([]);
  });

  it('orders relations by time, then id', () => {
    const relations = ['b', 'a'].map((id) => aRelation({ id }));
    relations.push(aRelation({ id: 'c', created: '2024-01-01T00:00:00.000Z' }));
    expect(anExportInput({ relations }).relations.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
