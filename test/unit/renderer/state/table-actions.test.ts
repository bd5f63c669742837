import { describe, expect, it } from 'vitest';
import { err, ok } from '#core/result.ts';
import { chooseTable, importRows } from '#renderer/state/table-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief } from '#test/support/builders.ts';

const PREVIEW = {
  ticket: 'ticket-1',
  fileName: 'calls.csv',
  sheets: [{ name: '', header: ['ship', 'report'], rows: [['Yoshino', 'Left.']], rowCount: 1 }],
  notes: [],
  remembered: null,
};
const CHOICE = { sheet: 0, columns: { title: 0, text: [1], author: null, published: null, origin: null } };

const imported = (id: string) => ({
  outcome: 'imported' as const,
  fileName: `calls.csv, row ${id}`,
  brief: aBrief({ id, title: id }),
  notes: [],
});

function aStore() {
  const setup = anAppStore();
  setup.bridge.answer('brief:open', (request) =>
    ok({
      ...(request as object),
      revision: 0,
      text: 'Text.',
      blocks: [],
      annotations: [],
      relations: [],
      notices: [],
    }),
  );
  return setup;
}

describe('chooseTable', () => {
  it('shows the table that was chosen', async () => {
    const { app, bridge } = aStore();
    bridge.answer('table:choose', () => ok({ status: 'chosen', preview: PREVIEW }));
    await chooseTable(app);
    expect(app.state.dialog).toEqual({ kind: 'table', preview: PREVIEW });
  });

  it('says why it cannot be read', async () => {
    const { app, bridge } = aStore();
    bridge.answer('table:choose', () => err({ code: 'file-unsupported', message: '“a.txt” is no table.' }));
    await chooseTable(app);
    expect(app.state.dialog).toBeNull();
    expect(app.state.toasts.map(({ message }) => message)).toEqual(['“a.txt” is no table.']);
  });
});

describe('importRows', () => {
  it('lists the new briefs, and takes all of them out again in one step that can be undone', async () => {
    const { app, bridge } = aStore();
    bridge.answer('table:import-rows', (request) => {
      expect(request).toMatchObject({ ticket: 'ticket-1', header: ['ship', 'report'], sheet: 0 });
      return ok({ outcomes: [imported('one'), imported('two')], libraryRevision: 2 });
    });
    await importRows(app, PREVIEW, CHOICE);
    expect(app.state.currentBriefId).toBe('one');
    const [toast] = app.state.toasts;
    expect(toast?.message).toBe('2 briefs made from the rows of calls.csv.');
    toast?.action?.run();
    const isTrashed = (id: string) =>
      [...(app.state.library?.briefs.values() ?? [])].find((brief) => brief.id === id)?.trashed !== null;
    expect(['one', 'two', 'brief-1'].map(isTrashed)).toEqual([true, true, false]);
    app.undo();
    expect(['one', 'two'].map(isTrashed)).toEqual([false, false]);
  });

  it('reports rows that were left out', async () => {
    const { app, bridge } = aStore();
    const skipped = { outcome: 'skipped' as const, fileName: 'calls.csv, row 3', reason: 'No text.' };
    bridge.answer('table:import-rows', () =>
      ok({ outcomes: [imported('one'), skipped], libraryRevision: 1 }),
    );
    await importRows(app, PREVIEW, CHOICE);
    expect(app.state.dialog).toMatchObject({ kind: 'import-report', outcomes: [{}, skipped] });
  });

  it('offers no way back when nothing was made, and says what went wrong', async () => {
    const { app, bridge } = aStore();
    bridge.answer('table:import-rows', () => err({ code: 'not-found', message: 'Choose the file again.' }));
    await importRows(app, PREVIEW, CHOICE);
    expect(app.state.toasts).toMatchObject([{ tone: 'error', message: 'Choose the file again.' }]);
  });
});
