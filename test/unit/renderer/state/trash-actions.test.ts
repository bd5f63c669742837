import { describe, expect, it } from 'vitest';
import { EMPTY_BRIEF_STATE } from '#core/model/library.ts';
import { ok } from '#core/result.ts';
import { deleteForGood, moveToTrash, restoreFromTrash } from '#renderer/state/trash-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief } from '#test/support/builders.ts';

function aStoreOfTwo() {
  const store = anAppStore();
  const { app, brief } = store;
  const other = aBrief({ id: 'brief-2', title: 'Port calls', created: '2024-10-27T12:00:00.000Z' });
  const { library } = app.state;
  if (library === null) throw new Error('No library.');
  const open = { briefId: other.id, text: { text: '', blocks: [] }, state: EMPTY_BRIEF_STATE };
  app.set({
    library: { ...library, briefs: new Map([...library.briefs, [other.id, other]]) },
    briefs: new Map([...app.state.briefs, [other.id, open]]),
  });
  const find = (id = brief.id) => app.state.library?.briefs.get(id);
  return { ...store, other, find };
}

describe('moveToTrash', () => {
  it('keeps the brief with its marks, shows the next one, and is one undo step', async () => {
    const { app, brief, other, find, saved } = aStoreOfTwo();
    await moveToTrash(app, brief.id);
    await app.queue.whenSettled();
    expect(find()?.trashed).toBe('2024-10-28T12:00:00.000Z');
    expect(app.state.currentBriefId).toBe(other.id);
    expect(app.state.briefs.has(brief.id)).toBe(true);
    expect(saved).toHaveLength(1);
    app.undo();
    expect(find()?.trashed).toBeNull();
  });

  it('offers to take it back where it says what it did', async () => {
    const { app, brief, find } = aStoreOfTwo();
    await moveToTrash(app, brief.id);
    app.state.toasts.at(-1)?.action?.run();
    expect(find()?.trashed).toBeNull();
    expect(app.state.currentBriefId).toBe(brief.id);
  });

  it('leaves the window without a brief after the last one', async () => {
    const { app, brief } = anAppStore();
    await moveToTrash(app, brief.id);
    expect(app.state.currentBriefId).toBeNull();
  });

  it('does nothing twice, and nothing in a library for reading', async () => {
    const { app, brief, find, saved } = aStoreOfTwo();
    await moveToTrash(app, brief.id);
    await moveToTrash(app, brief.id);
    await app.queue.whenSettled();
    expect(saved).toHaveLength(1);
    restoreFromTrash(app, brief.id);
    app.set({ readOnlyReason: { code: 'disk-read-only', message: 'Only for reading.' } });
    await moveToTrash(app, brief.id);
    expect(find()?.trashed).toBeNull();
    expect(app.state.toasts.at(-1)).toMatchObject({ tone: 'error', message: 'Only for reading.' });
  });
});

describe('deleteForGood', () => {
  it('forgets the brief and every undo step that would bring back a part of it', async () => {
    const { app, bridge, brief, other, find } = aStoreOfTwo();
    bridge.answer('brief:purge', () => ok({ purged: [brief.id], failure: null, libraryRevision: 7 }));
    await moveToTrash(app, brief.id);
    await moveToTrash(app, other.id);
    await deleteForGood(app, [brief.id]);
    expect(bridge.requestsTo('brief:purge')).toEqual([{ briefIds: [brief.id] }]);
    expect(find()).toBeUndefined();
    expect(app.state.briefs.has(brief.id)).toBe(false);
    expect(app.state.undo.map(({ label }) => label)).toEqual(['Move “Port calls” to the trash']);
  });

  it('keeps what could not be deleted and says why', async () => {
    const { app, bridge, brief, find } = aStoreOfTwo();
    const failure = { code: 'disk-failed', message: 'The disk reported an error.' };
    bridge.answer('brief:purge', () => ok({ purged: [], failure, libraryRevision: 3 }));
    await moveToTrash(app, brief.id);
    await deleteForGood(app, [brief.id]);
    expect(find()?.trashed).not.toBeNull();
    expect(app.state.toasts.at(-1)?.message).toBe('The disk reported an error.');
  });
});
