import { describe, expect, it } from 'vitest';
import { briefIdSchema, relationTypeIdSchema } from '#core/model/ids.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { ok } from '#core/result.ts';
import { deleteAnnotations } from '#renderer/state/bulk-actions.ts';
import { deleteAnnotation } from '#renderer/state/passage-actions.ts';
import { createRelation, deleteRelation, updateRelation } from '#renderer/state/relation-actions.ts';
import { getOpenBrief } from '#renderer/state/selectors.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aRelation } from '#test/support/builders.ts';
import { annotationsOf, tagWords } from '#test/support/tagging.ts';

const CONTRADICTS = relationTypeIdSchema.parse('contradicts');
const DISTANT = briefIdSchema.parse('distant');

function twoPassages() {
  const { app, brief, bridge, saved } = anAppStore();
  const ids = ['Mark Rutte spoke', 'the NIS briefed'].map((words) => tagWords(app, words, 'judgment'));
  const [from, to] = ids.map(
    (annotationId): RelationEnd => ({ kind: 'passage', briefId: brief.id, annotationId }),
  );
  if (from === undefined || to === undefined) throw new Error('no passages');
  const relations = () => [...(getOpenBrief(app.state)?.state.relations.values() ?? [])];
  const link = () => {
    const made = createRelation(app, { type: CONTRADICTS, from, to });
    if (!made.ok || made.value === null) throw new Error('no relation');
    return { briefId: brief.id, relation: made.value };
  };
  return { app, from, to, ids, relations, link, bridge, saved };
}

describe('createRelation', () => {
  it('links two passages, and undo takes the link away', () => {
    const { app, from, to, relations, link } = twoPassages();
    link();
    expect(relations()).toMatchObject([{ type: 'contradicts', from, to, assessment: { confidence: null } }]);
    app.undo();
    expect(relations()).toEqual([]);
  });

  it('links nothing to itself', () => {
    const { app, from, relations } = twoPassages();
    createRelation(app, { type: CONTRADICTS, from, to: from });
    expect(relations()).toEqual([]);
  });

  it('says what to do when no brief is open', () => {
    const { app, from, to } = twoPassages();
    app.set({ currentBriefId: null });
    expect(createRelation(app, { type: CONTRADICTS, from, to })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
  });
});

describe('updateRelation and deleteRelation', () => {
  it('change and remove a link, and give it back', async () => {
    const { app, relations, link } = twoPassages();
    const placed = link();
    await updateRelation(app, placed, { label: 'Write note', changes: { note: 'one source' } });
    await deleteRelation(app, placed);
    expect(relations()).toEqual([]);
    app.undo();
    expect(relations()).toMatchObject([{ note: 'one source' }]);
  });

  it('reach a link that was asserted in a brief that is not open', async () => {
    const { app, bridge, saved } = twoPassages();
    const relation = aRelation({ id: 'r-distant' });
    bridge.answer('marks:read', () =>
      ok({ briefs: [{ briefId: DISTANT, revision: 4, annotations: [], relations: [relation] }] }),
    );
    const placed = { briefId: DISTANT, relation };
    await updateRelation(app, placed, { label: 'Write note', changes: { note: 'seen twice' } });
    expect(app.state.distantMarks.get(DISTANT)?.relations.get(relation.id)?.note).toBe('seen twice');
    await app.queue.whenSettled();
    expect(saved.at(-1)?.parts).toMatchObject([{ briefId: 'distant', baseRevision: 4 }]);
  });
});

describe('deleting a passage', () => {
  it('takes its links with it in the same step', () => {
    const { app, ids, relations, link } = twoPassages();
    link();
    const [first] = ids;
    if (first !== undefined) deleteAnnotation(app, first);
    expect(relations()).toEqual([]);
    app.undo();
    expect(relations()).toHaveLength(1);
    expect(annotationsOf(app)).toHaveLength(2);
  });

  it('does so too for many at once', () => {
    const { app, ids, relations, link } = twoPassages();
    link();
    deleteAnnotations(app, ids);
    expect([annotationsOf(app).length, relations().length]).toEqual([0, 0]);
    app.undo();
    expect([annotationsOf(app).length, relations().length]).toEqual([2, 1]);
  });
});
