import { describe, expect, it } from 'vitest';
import { transactionSchema } from '#core/edits/edit.ts';
import { err, ok } from '#core/result.ts';
import { updateBrief } from '#renderer/state/brief-actions.ts';
import { copyLibrary, switchLibrary } from '#renderer/state/library-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';

/** A window whose disk is full until another copy of the library is open, which is at revision 40. */
function aFullDisk() {
  const { app, bridge, brief, saved } = anAppStore();
  let isCopyOpen = false;
  bridge.answer('edit:apply', (request) => {
    if (!isCopyOpen) return err({ code: 'disk-full', message: 'The disk is full.' });
    const transaction = transactionSchema.parse(request);
    saved.push(transaction);
    return ok({ revisions: transaction.parts.map((part) => part.baseRevision + 1), savedAt: app.nowText() });
  });
  bridge.answer('library:switch', () => {
    const status = isCopyOpen ? 'opened' : 'continued';
    isCopyOpen = true;
    return ok({ status });
  });
  bridge.answer('library:open', () => ok({ revision: 40, readOnlyReason: null, notices: [] }));
  return { app, bridge, brief, saved };
}

describe('switchLibrary', () => {
  it('says why another library could not be opened, and stays', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('library:switch', () => err({ code: 'not-found', message: 'No library there.' }));
    await switchLibrary(app, { how: 'choose' });
    expect(app.state.toasts.at(-1)).toMatchObject({ tone: 'error', message: 'No library there.' });
    expect(app.state.library).not.toBeNull();
  });

  it('tells the main process whether changes would be lost', async () => {
    const { app, bridge, brief } = aFullDisk();
    bridge.answer('library:switch', () => ok({ status: 'cancelled' }));
    await switchLibrary(app, { how: 'create' });
    updateBrief(app, brief.id, { label: 'Title', changes: { title: 'New' } });
    await app.queue.whenSettled();
    await switchLibrary(app, { how: 'create' });
    expect(bridge.requestsTo('library:switch')).toEqual([
      { target: { how: 'create' }, hasUnsavedEdits: false },
      { target: { how: 'create' }, hasUnsavedEdits: true },
    ]);
  });

  it('goes on in a copy: what was refused is saved there, and then the copy is shown as it is', async () => {
    const { app, bridge, brief, saved } = aFullDisk();
    app.set({ readOnlyReason: null });
    updateBrief(app, brief.id, { label: 'Title', changes: { title: 'Kept in memory' } });
    await app.queue.whenSettled();
    expect(app.queue.hasUnsavedEdits).toBe(true);
    await switchLibrary(app, { how: 'copy-and-go-on' });
    expect(saved).toMatchObject([{ parts: [{ scope: 'library', baseRevision: 40 }] }]);
    expect(app.queue.hasUnsavedEdits).toBe(false);
    expect(bridge.requestsTo('library:switch').at(-1)).toMatchObject({ target: { how: 'again' } });
  });
});

describe('copyLibrary', () => {
  it('says where the copy is, and nothing when the user changed their mind', async () => {
    const { app, bridge } = anAppStore();
    bridge.answer('library:copy', () => ok({ status: 'cancelled', folder: '' }));
    await copyLibrary(app);
    expect(app.state.toasts).toEqual([]);
    bridge.answer('library:copy', () => ok({ status: 'copied', folder: '/stick/case' }));
    await copyLibrary(app);
    expect(app.state.toasts.at(-1)?.message).toContain('/stick/case');
  });
});
