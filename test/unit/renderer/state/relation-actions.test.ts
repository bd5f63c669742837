import { describe, expect, it } from 'vitest';
import { relationTypeIdSchema } from '#core/model/ids.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { createRelation, deleteRelation, updateRelation } from '#renderer/state/relation-actions.ts';
import { getOpenBrief } from '#renderer/state/selectors.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { tagWords } from '#test/support/tagging.ts';

const CONTRADICTS = relationTypeIdSchema.parse('contradicts');

function twoPassages() {
  const { app, brief } = anAppStore();
  const end = (words: string): RelationEnd => ({
    kind: 'passage',
    briefId: brief.id,
    annotationId: tagWords(app, words, 'judgment'),
  });
  const [from, to] = [end('Mark Rutte spoke'), end('the NIS briefed')];
  const relations = () => [...(getOpenBrief(app.state)?.state.relations.values() ?? [])];
  return { app, from, to, relations };
}

describe('createRelation', () => {
  it('links two passages, and undo takes the link away', () => {
    const { app, from, to, relations } = twoPassages();
    createRelation(app, { type: CONTRADICTS, from, to });
    expect(relations()).toMatchObject([{ type: 'contradicts', from, to, assessment: { confidence: null } }]);
    app.undo();
    expect(relations()).toEqual([]);
  });

  it('links nothing to itself', () => {
    const { app, from, relations } = twoPassages();
    createRelation(app, { type: CONTRADICTS, from, to: from });
    expect(relations()).toEqual([]);
  });
});

describe('updateRelation and deleteRelation', () => {
  it('change and remove a link, and give it back', () => {
    const { app, from, to, relations } = twoPassages();
    const made = createRelation(app, { type: CONTRADICTS, from, to });
    if (!made.ok || made.value === null) throw new Error('no relation');
    updateRelation(app, made.value.id, { label: 'Write note', changes: { note: 'one source' } });
    deleteRelation(app, made.value.id);
    expect(relations()).toEqual([]);
    app.undo();
    expect(relations()).toMatchObject([{ note: 'one source' }]);
  });
});
