import { describe, expect, it } from 'vitest';
import { briefIdSchema } from '#core/model/ids.ts';
import { ok } from '#core/result.ts';
import { NO_QUERY } from '#core/search/find-query.ts';
import { changeFindQuery } from '#renderer/state/find-actions.ts';
import { findHere } from '#renderer/state/find-everywhere.ts';
import { markPlaces, openMarkAll, openMarkAllFound } from '#renderer/state/mark-all-actions.ts';
import { createAndLinkEntity } from '#renderer/state/passage-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief } from '#test/support/builders.ts';
import { annotationsOf, labelNamed, quotesOf, tagWords } from '#test/support/tagging.ts';
import { aWindow } from '#test/support/window-places.ts';

const OPTIONS = { matchesCase: false, wholeWords: true };

function subjectOf(app: ReturnType<typeof anAppStore>['app']) {
  const { dialog } = app.state;
  return dialog?.kind === 'mark-all' ? dialog.subject : null;
}

function withEntity() {
  const store = anAppStore();
  const { app } = store;
  const id = tagWords(app, 'Mark Rutte');
  const type = labelNamed(app, 'person').entityType;
  if (type === null) throw new Error('Person is a type.');
  const done = createAndLinkEntity(app, id, { name: 'Mark Rutte', type });
  if (!done.ok || done.value === null) throw new Error('The entity was made.');
  return { ...store, id, entity: done.value };
}

describe('openMarkAll', () => {
  it('takes the selected words, with the entity that bears that name', () => {
    const { app, entity } = withEntity();
    const { places } = aWindow({ getSelection: () => ({ start: 0, end: 10 }) });
    openMarkAll(app, places);
    expect(subjectOf(app)).toEqual({
      names: ['Mark Rutte'],
      entityId: entity.id,
      labelId: 'person',
      ranges: null,
    });
  });

  it('takes unknown words with the first label', () => {
    const { app } = anAppStore();
    openMarkAll(app, aWindow({ getSelection: () => ({ start: 5, end: 10 }) }).places);
    expect(subjectOf(app)).toMatchObject({ names: ['Rutte'], entityId: null });
  });

  it('takes an entity by all its names', () => {
    const { app, id, entity } = withEntity();
    app.dispatch({
      label: 'Alias',
      library: [{ kind: 'entity/update', id: entity.id, changes: { aliases: ['Rutte', 'Mark Rutte'] } }],
    });
    openMarkAll(app, aWindow().places);
    expect(subjectOf(app)).toMatchObject({ names: ['Mark Rutte', 'Rutte'], entityId: entity.id });
    app.set({ dialog: null, activeAnnotationId: null, activeEntityId: entity.id });
    openMarkAll(app, aWindow().places);
    expect(subjectOf(app)).toMatchObject({ names: ['Mark Rutte', 'Rutte'], labelId: 'person' });
    expect(id).toBeTruthy();
  });

  it('takes the words of a passage without an entity, and its label', () => {
    const { app } = anAppStore();
    tagWords(app, 'council', 'organization');
    openMarkAll(app, aWindow().places);
    expect(subjectOf(app)).toMatchObject({ names: ['council'], entityId: null, labelId: 'organization' });
  });

  it('says what to do when there is nothing to look for', () => {
    const { app } = anAppStore();
    openMarkAll(app, aWindow().places);
    expect(subjectOf(app)).toBeNull();
    expect(app.state.toasts.at(-1)?.message).toContain('Select words');
  });

  it('takes exactly the places that Find has found', () => {
    const { app } = anAppStore();
    openMarkAllFound(app);
    expect(subjectOf(app)).toBeNull();
    changeFindQuery(app, { ...NO_QUERY, text: 'the' });
    openMarkAllFound(app);
    expect(subjectOf(app)?.ranges).toHaveLength(2);
  });
});

describe('markPlaces', () => {
  it('makes a passage of each place, in one step, and says that a rule made them', async () => {
    const { app, saved, brief, entity } = withEntity();
    const found = findHere(app, { names: ['Rutte', 'NIS'], options: OPTIONS });
    const places = (found?.occurrences ?? []).map(({ span }) => ({ briefId: brief.id, span }));
    const labelId = labelNamed(app, 'person').id;
    await markPlaces(app, places, { labelId, entityId: entity.id });
    expect(quotesOf(app)).toEqual(['Mark Rutte', 'Rutte', 'NIS']);
    expect(annotationsOf(app).map(({ entityId }) => entityId)).toEqual([entity.id, entity.id, entity.id]);
    expect(annotationsOf(app)[1]).toMatchObject({ origin: 'rule', status: 'accepted' });
    await app.queue.whenSettled();
    expect(saved.at(-1)?.parts).toHaveLength(1);
    app.undo();
    expect(quotesOf(app)).toEqual(['Mark Rutte']);
  });

  it('links each place to the entity that bears its words when none was asked for', async () => {
    const { app, brief, entity } = withEntity();
    const found = findHere(app, { names: ['Mark Rutte', 'NIS'], options: OPTIONS });
    const places = (found?.occurrences ?? []).map(({ span }) => ({ briefId: brief.id, span }));
    await markPlaces(app, places, { labelId: labelNamed(app, 'person').id, entityId: null });
    expect(annotationsOf(app).map(({ entityId }) => entityId)).toEqual([entity.id, entity.id, null]);
  });

  it('reaches briefs that were never shown, with one undo step for all of them', async () => {
    const { app, bridge, saved, brief } = anAppStore();
    const other = aBrief({ id: 'other' });
    const { library } = app.state;
    if (library === null) throw new Error('The library is open.');
    app.set({ library: { ...library, briefs: new Map([brief, other].map((each) => [each.id, each])) } });
    bridge.answer('marks:read', () =>
      ok({ briefs: [{ briefId: other.id, revision: 7, annotations: [], relations: [] }] }),
    );
    const span = { start: 0, end: 5, quote: { exact: 'Rutte', prefix: '', suffix: '' } };
    const places = [
      { briefId: brief.id, span },
      { briefId: other.id, span },
    ];
    const done = await markPlaces(app, places, { labelId: labelNamed(app, 'person').id, entityId: null });
    expect(done.ok).toBe(true);
    await app.queue.whenSettled();
    expect(saved.at(-1)?.parts).toMatchObject([
      { briefId: brief.id, baseRevision: 0 },
      { briefId: other.id, baseRevision: 7 },
    ]);
    expect(app.state.counts.get(other.id)?.annotations).toBe(1);
    app.undo();
    await app.queue.whenSettled();
    expect(saved.at(-1)).toMatchObject({ cause: 'undo', parts: [{}, {}] });
    expect(app.state.counts.get(other.id)?.annotations).toBe(0);
    expect(app.state.briefs.has(other.id)).toBe(false);
  });

  it('changes nothing when a brief cannot be read', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('marks:read', () => ({ ok: false, error: { code: 'not-found', message: 'Gone.' } }));
    const span = { start: 0, end: 5, quote: { exact: 'Rutte', prefix: '', suffix: '' } };
    const places = [{ briefId: briefIdSchema.parse('other'), span }];
    const done = await markPlaces(app, places, { labelId: labelNamed(app, 'person').id, entityId: null });
    expect(done.ok).toBe(false);
    expect(app.state.undo).toEqual([]);
  });
});
