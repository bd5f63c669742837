import { describe, expect, it } from 'vitest';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import { suggestSameEntities } from '#core/entities/suggest-same-entity.ts';
import { briefIdSchema, entityTypeIdSchema } from '#core/model/ids.ts';
import { err, ok } from '#core/result.ts';
import {
  createEntity,
  deleteEntity,
  keepApart,
  mergeEntityInto,
  separateAbsorbed,
  splitEntity,
  updateEntity,
} from '#renderer/state/entity-actions.ts';
import { findMarks } from '#renderer/state/loaded-marks.ts';
import { createAndLinkEntity } from '#renderer/state/passage-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief, anAnnotation, aRelation } from '#test/support/builders.ts';
import { annotationsOf, tagWords } from '#test/support/tagging.ts';

const ORGANIZATION = entityTypeIdSchema.parse('organization');
const DISTANT = briefIdSchema.parse('distant');

/** Two entities named in the open brief, and a brief that is not open and names the first twice. */
function twoEntities() {
  const { app, saved, brief, bridge } = anAppStore();
  const [nis, council] = ['NIS', 'council'].map((words) => {
    const made = createAndLinkEntity(app, tagWords(app, words, 'organization'), {
      name: words,
      type: ORGANIZATION,
    });
    if (!made.ok || made.value === null) throw new Error('no entity');
    return made.value.id;
  });
  if (nis === undefined || council === undefined || app.state.library === null)
    throw new Error('no entities');
  const briefs = new Map(app.state.library.briefs).set(DISTANT, aBrief({ id: DISTANT }));
  app.set({ library: { ...app.state.library, briefs } });
  bridge.answer('marks:read', () =>
    ok({
      briefs: [
        {
          briefId: DISTANT,
          revision: 7,
          annotations: ['d1', 'd2'].map((id) => anAnnotation({ id, entityId: nis })),
          relations: [
            aRelation({
              id: 'r1',
              from: { kind: 'entity', entityId: nis },
              to: { kind: 'entity', entityId: council },
            }),
          ],
        },
      ],
    }),
  );
  const here = annotationsOf(app).find(({ entityId }) => entityId === nis);
  if (here === undefined) throw new Error('no mention');
  return { app, saved, nis, council, bridge, brief, here };
}

const distantRef = (annotationId: string) => ({
  briefId: DISTANT,
  annotationId: anAnnotation({ id: annotationId }).id,
});

describe('createEntity', () => {
  it('adds an entry that nothing names yet', () => {
    const { app } = anAppStore();
    const made = createEntity(app, { name: '  The   council ', type: ORGANIZATION });
    expect(made.ok && app.state.library?.entities.get(made.value)).toMatchObject({
      name: 'The council',
      type: 'organization',
    });
    app.undo();
    expect(app.state.library?.entities.size).toBe(0);
  });
});

describe('mergeEntityInto', () => {
  it('lets every mention mean the survivor, without touching the mentions', () => {
    const { app, nis, council } = twoEntities();
    const before = annotationsOf(app);
    mergeEntityInto(app, council, nis);
    expect(annotationsOf(app)).toBe(before);
    const { library } = app.state;
    expect(library && resolveEntity(library.entities, council)?.name).toBe('NIS');
    app.undo();
    expect(app.state.library && resolveEntity(app.state.library.entities, council)?.name).toBe('council');
  });

  it('refuses to merge into an entity that is itself a redirect', () => {
    const { app, nis, council } = twoEntities();
    mergeEntityInto(app, council, nis);
    expect(mergeEntityInto(app, nis, council)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

describe('separateAbsorbed', () => {
  it('takes a merge back long after, as a step of its own', () => {
    const { app, nis, council } = twoEntities();
    mergeEntityInto(app, council, nis);
    separateAbsorbed(app, council);
    expect(app.state.library?.entities.get(council)?.mergedInto).toBeNull();
    expect(app.state.library?.entities.get(nis)?.aliases).toEqual([]);
    app.undo();
    expect(app.state.library?.entities.get(council)?.mergedInto).toBe(nis);
  });

  it('does nothing to an entity that was not merged', () => {
    const { app, nis } = twoEntities();
    const { library } = app.state;
    expect(separateAbsorbed(app, nis).ok).toBe(true);
    expect(app.state.library).toBe(library);
  });
});

describe('keepApart', () => {
  it('ends the suggestion for good, until it is undone', () => {
    const { app } = anAppStore();
    const [left, right] = ['Mark Rutte', 'Rutte'].map((name) =>
      createEntity(app, { name, type: ORGANIZATION }),
    );
    const suggested = () => suggestSameEntities(app.state.library?.entities.values() ?? []).length;
    expect(suggested()).toBe(1);
    if (left?.ok && right?.ok) keepApart(app, left.value, right.value);
    expect(suggested()).toBe(0);
    app.undo();
    expect(suggested()).toBe(1);
  });
});

describe('splitEntity', () => {
  it('gives mentions of an open and of a distant brief to a new entity, in one step', async () => {
    const { app, saved, nis, brief, here } = twoEntities();
    const split = await splitEntity(app, nis, {
      name: 'National Intelligence Service',
      mentions: [{ briefId: brief.id, annotationId: here.id }, distantRef('d2')],
    });
    if (!split.ok || split.value === null) throw new Error('not split');
    const entityOf = (ref: { briefId: typeof DISTANT; annotationId: typeof here.id }) =>
      app.findAnnotation(ref.annotationId, ref.briefId)?.entityId ??
      findMarks(app.state, ref.briefId)?.annotations.get(ref.annotationId)?.entityId;
    expect(app.state.library?.entities.get(split.value)).toMatchObject({
      name: 'National Intelligence Service',
      type: 'organization',
    });
    expect(app.findAnnotation(here.id)?.entityId).toBe(split.value);
    expect([entityOf(distantRef('d1')), entityOf(distantRef('d2'))]).toEqual([nis, split.value]);

    await app.queue.whenSettled();
    expect(saved.at(-1)?.parts.map((part) => [part.scope, part.baseRevision])).toEqual([
      ['library', 2],
      ['brief', 4],
      ['brief', 7],
    ]);
    app.undo();
    expect(app.findAnnotation(here.id)?.entityId).toBe(nis);
    expect(entityOf(distantRef('d2'))).toBe(nis);
    expect(app.state.library?.entities.has(split.value)).toBe(false);
    await app.queue.whenSettled();
    expect(saved.at(-1)?.parts.map((part) => part.scope)).toEqual(['brief', 'brief', 'library']);
  });

  it('changes nothing when a brief cannot be read', async () => {
    const { app, nis, bridge, brief, here } = twoEntities();
    bridge.answer('marks:read', () => err({ code: 'library-damaged', message: 'Damaged.' }));
    const { undo } = app.state;
    const split = await splitEntity(app, nis, {
      name: 'Other',
      mentions: [{ briefId: brief.id, annotationId: here.id }, distantRef('d2')],
    });
    expect(split).toMatchObject({ ok: false, error: { code: 'library-damaged' } });
    expect(app.state.undo).toBe(undo);
    expect(app.findAnnotation(here.id)?.entityId).toBe(nis);
  });
});

describe('deleteEntity', () => {
  it('leaves passages without an entity and takes its links away, over all briefs in one step', async () => {
    const { app, saved, nis, council, brief, here } = twoEntities();
    mergeEntityInto(app, council, nis);
    app.set({ activeEntityId: nis });
    expect(await deleteEntity(app, nis, [brief.id, DISTANT])).toEqual(ok(undefined));
    expect(app.state.library?.entities.size).toBe(0);
    expect(app.state.activeEntityId).toBeNull();
    expect(annotationsOf(app).map(({ entityId }) => entityId)).toEqual([null, null]);
    const marks = () => findMarks(app.state, DISTANT);
    expect([...(marks()?.annotations.values() ?? [])].map(({ entityId }) => entityId)).toEqual([null, null]);
    expect(marks()?.relations.size).toBe(0);
    await app.queue.whenSettled();
    // Nothing on disk may name an entity that is not there, not even between two lines.
    expect(saved.at(-1)?.parts.map(({ scope }) => scope)).toEqual(['brief', 'brief', 'library']);

    app.undo();
    expect(app.state.library?.entities.size).toBe(2);
    expect(app.findAnnotation(here.id)?.entityId).toBe(nis);
    expect(marks()?.relations.size).toBe(1);
    await app.queue.whenSettled();
    expect(saved.at(-1)?.parts.map(({ scope }) => scope)).toEqual(['library', 'brief', 'brief']);
  });
});

describe('updateEntity', () => {
  it('renames everywhere at once', () => {
    const { app, nis } = twoEntities();
    updateEntity(app, nis, {
      label: 'Rename entity',
      changes: { name: 'Intelligence service', aliases: ['NIS'] },
    });
    expect(app.state.library?.entities.get(nis)).toMatchObject({
      name: 'Intelligence service',
      aliases: ['NIS'],
    });
  });
});
