import { describe, expect, it } from 'vitest';
import type { Label } from '#core/model/codebook.ts';
import { entityTypeIdSchema } from '#core/model/ids.ts';
import { err } from '#core/result.ts';
import type { AppStore } from '#renderer/state/app-store.ts';
import {
  createAndLinkEntity,
  deleteAnnotation,
  relabel,
  setAssessment,
  tagRange,
  updateAnnotation,
} from '#renderer/state/passage-actions.ts';
import { getAnnotationsInTextOrder, getOpenBrief } from '#renderer/state/selectors.ts';
import { anAppStore } from '#test/support/app-store.ts';

const PERSON = entityTypeIdSchema.parse('person');

function labelNamed(app: AppStore, id: string): Label {
  const label = app.state.library?.codebook.labels.find((candidate) => candidate.id === id);
  if (label === undefined) throw new Error(`no label ${id}`);
  return label;
}

function tag(app: AppStore, start: number, end: number, label = 'person') {
  const done = tagRange(app, { start, end }, labelNamed(app, label));
  if (!done.ok || done.value === null) throw new Error('not tagged');
  return done.value;
}

function annotationsOf(app: AppStore) {
  const open = getOpenBrief(app.state);
  return open === undefined ? [] : getAnnotationsInTextOrder(open.state);
}

describe('AppStore', () => {
  it('shows a new passage at once, before it is saved', () => {
    const { app } = anAppStore();
    tag(app, 0, 10);
    expect(annotationsOf(app).map(({ spans }) => spans[0]?.quote.exact)).toEqual(['Mark Rutte']);
    expect(app.state.save).toEqual({ kind: 'saving', pending: 1 });
  });

  it('says saved only after the main process has acknowledged', async () => {
    const { app } = anAppStore();
    tag(app, 0, 10);
    await app.queue.whenSettled();
    expect(app.state.save).toEqual({ kind: 'saved', savedAt: '2024-10-28T12:00:00.000Z' });
  });

  it('keeps edits in order and on the revision that was acknowledged before them', async () => {
    const { app, saved } = anAppStore();
    tag(app, 0, 10);
    tag(app, 20, 28, 'location');
    await app.queue.whenSettled();
    expect(saved.map(({ parts }) => parts[0]?.baseRevision)).toEqual([0, 1]);
  });

  it('keeps what was typed after a failure and saves it on retry, once and in order', async () => {
    const { app, bridge, saved } = anAppStore();
    bridge.answer('edit:apply', () => err({ code: 'disk-full', message: 'The disk is full.' }));
    tag(app, 0, 10);
    tag(app, 20, 28, 'location');
    await app.queue.whenSettled();
    expect(app.state.save).toMatchObject({ kind: 'failed', pending: 2, error: { code: 'disk-full' } });
    expect(annotationsOf(app)).toHaveLength(2);
    const healthy = anAppStore();
    bridge.answer('edit:apply', (request) => healthy.bridge.invoke('edit:apply', request as never));
    app.queue.retry();
    await app.queue.whenSettled();
    expect(healthy.saved.map(({ label }) => label)).toEqual(['Tag as Person', 'Tag as Location']);
    expect(saved).toHaveLength(0);
    expect(app.state.save.kind).toBe('saved');
  });

  it('takes back an entity and its mention in one step, the mention first', async () => {
    const { app, saved } = anAppStore();
    const id = tag(app, 0, 10);
    createAndLinkEntity(app, id, { name: 'Mark Rutte', type: PERSON });
    expect(app.state.library?.entities.size).toBe(1);
    app.undo();
    await app.queue.whenSettled();
    expect(app.state.library?.entities.size).toBe(0);
    expect(annotationsOf(app)[0]?.entityId).toBeNull();
    expect(saved.at(-1)).toMatchObject({ cause: 'undo', parts: [{ scope: 'brief' }, { scope: 'library' }] });
    expect(saved.at(-2)).toMatchObject({ cause: 'do', parts: [{ scope: 'library' }, { scope: 'brief' }] });
  });

  it('brings everything back with redo', () => {
    const { app } = anAppStore();
    const id = tag(app, 0, 10);
    createAndLinkEntity(app, id, { name: 'Mark Rutte', type: PERSON });
    setAssessment(app, id, { confidence: 'high' });
    const before = annotationsOf(app);
    for (let step = 0; step < 3; step += 1) app.undo();
    expect(annotationsOf(app)).toEqual([]);
    for (let step = 0; step < 3; step += 1) app.redo();
    expect(annotationsOf(app)).toEqual(before);
  });

  it('forgets what could be redone when a new edit is made', () => {
    const { app } = anAppStore();
    tag(app, 0, 10);
    app.undo();
    tag(app, 20, 28, 'location');
    expect(app.state.redo).toEqual([]);
  });

  it('takes back a run of typing as one step, and a second run as another', () => {
    const { app } = anAppStore();
    const id = tag(app, 0, 10);
    const type = (note: string) =>
      updateAnnotation(app, id, { label: 'Write note', changes: { note }, coalesceKey: `note:${id}` });
    type('a');
    type('ab');
    app.sealUndo();
    type('abc');
    app.undo();
    expect(app.findAnnotation(id)?.note).toBe('ab');
    app.undo();
    expect(app.findAnnotation(id)?.note).toBe('');
  });

  it('links a known name to its entity when the passage is made', () => {
    const { app } = anAppStore();
    const first = tag(app, 0, 10);
    createAndLinkEntity(app, first, { name: '  mark   RUTTE ', type: PERSON });
    deleteAnnotation(app, first);
    const second = tag(app, 0, 10);
    expect(app.findAnnotation(second)?.entityId).toBe(app.state.library?.entities.keys().next().value);
  });

  it('leaves likelihood alone when confidence is set', () => {
    const { app } = anAppStore();
    const id = tag(app, 0, 10);
    setAssessment(app, id, { likelihood: { yardstick: 'icd203', term: 'likely' } });
    setAssessment(app, id, { confidence: 'low' });
    expect(app.findAnnotation(id)?.assessment).toEqual({
      confidence: 'low',
      likelihood: { yardstick: 'icd203', term: 'likely' },
      reliability: null,
      credibility: null,
    });
  });

  it('names the step that undo would take back', () => {
    const { app } = anAppStore();
    const id = tag(app, 0, 10);
    relabel(app, id, labelNamed(app, 'organization').id);
    expect(app.state.undo.map(({ label }) => label)).toEqual([
      'Tag as Person',
      'Change label to Organization',
    ]);
  });

  it('counts offsets in UTF-16 units after an emoji', () => {
    const { app } = anAppStore();
    const id = tag(app, 43, 46, 'organization');
    expect(app.findAnnotation(id)?.spans[0]?.quote.exact).toBe('NIS');
  });
});
