import { describe, expect, it } from 'vitest';
import { ok } from '#core/result.ts';
import { importClipboard, resolveDuplicate, takeImportReport } from '#renderer/state/import-actions.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aBrief } from '#test/support/builders.ts';

const imported = (id: string, notes: string[] = []) => ({
  outcome: 'imported' as const,
  fileName: `${id}.txt`,
  brief: aBrief({ id, title: id }),
  notes,
});

function aStoreThatOpens() {
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

describe('takeImportReport', () => {
  it('lists the new briefs and opens the first', async () => {
    const { app } = aStoreThatOpens();
    await takeImportReport(app, { outcomes: [imported('one'), imported('two')], libraryRevision: 3 });
    expect([...(app.state.library?.briefs.keys() ?? [])]).toEqual(['brief-1', 'one', 'two']);
    expect(app.state.currentBriefId).toBe('one');
  });

  it('says what the user should know: a guessed encoding, a refusal', async () => {
    const { app } = aStoreThatOpens();
    const refused = {
      outcome: 'refused' as const,
      fileName: 'b.exe',
      error: { code: 'file-binary' as const, message: '“b.exe” is not text.' },
    };
    await takeImportReport(app, {
      outcomes: [imported('a', ['Decoded as windows-1252 (guessed).'])],
      libraryRevision: 1,
    });
    await takeImportReport(app, { outcomes: [refused], libraryRevision: 1 });
    expect(app.state.toasts.map(({ tone, message }) => `${tone}: ${message}`)).toEqual([
      'info: a.txt: Decoded as windows-1252 (guessed).',
      'error: “b.exe” is not text.',
    ]);
  });

  it('lists many files in a report when something was left out, and counts them when nothing was', async () => {
    const { app } = aStoreThatOpens();
    const skipped = { outcome: 'skipped' as const, fileName: 'c.txt', reason: 'Links are not followed.' };
    await takeImportReport(app, { outcomes: [imported('a'), skipped], libraryRevision: 1 });
    expect(app.state.dialog).toMatchObject({ kind: 'import-report', outcomes: [{}, skipped] });
    app.set({ dialog: null });
    await takeImportReport(app, { outcomes: [imported('d'), imported('e')], libraryRevision: 2 });
    expect(app.state.dialog).toBeNull();
    expect(app.state.toasts.at(-1)?.message).toBe('Imported 2 files.');
  });

  it('asks for the password of a locked document', async () => {
    const { app } = aStoreThatOpens();
    const locked = { outcome: 'locked' as const, fileName: 'a.pdf', ticket: 't', problem: '' };
    await takeImportReport(app, { outcomes: [locked], libraryRevision: 1 });
    expect(app.state.dialog).toEqual({ kind: 'locked', outcome: locked });
  });

  it('adds the highlights of a document as drafts when asked, in one step', async () => {
    const { app } = aStoreThatOpens();
    const mark = { kind: 'comment' as const, start: 0, end: 4, note: 'Check this.', author: 'S. Reader' };
    const outcome = { ...imported('a'), marks: [mark, { ...mark, end: 9999 }] };
    await takeImportReport(app, { outcomes: [outcome], libraryRevision: 1 });
    const offer = app.state.toasts.find(({ action }) => action?.label === 'Add them as passages');
    offer?.action?.run();
    await Promise.resolve();
    await Promise.resolve();
    const added = [...(app.state.briefs.get(outcome.brief.id)?.state.annotations.values() ?? [])];
    expect(added).toMatchObject([
      {
        status: 'draft',
        origin: 'import',
        note: 'Check this.',
        author: 'S. Reader',
        spans: [{ quote: { exact: 'Text' } }],
      },
    ]);
    app.undo();
    expect(app.state.briefs.get(outcome.brief.id)?.state.annotations.size).toBe(0);
  });

  it('asks about a duplicate and changes nothing by itself', async () => {
    const { app, brief } = aStoreThatOpens();
    const outcome = {
      outcome: 'duplicate' as const,
      fileName: 'a.txt',
      ticket: 't',
      existingBriefId: brief.id,
      existingTitle: brief.title,
    };
    await takeImportReport(app, { outcomes: [outcome], libraryRevision: 0 });
    expect(app.state.dialog).toEqual({ kind: 'duplicate', outcome });
    expect(app.state.library?.briefs.size).toBe(1);
  });

  it('builds later edits on the revision that the import made', async () => {
    const { app, bridge, saved } = aStoreThatOpens();
    await takeImportReport(app, { outcomes: [imported('a')], libraryRevision: 7 });
    app.dispatch({ label: 'Rename library', library: [{ kind: 'library/rename', name: 'Western Watch' }] });
    await app.queue.whenSettled();
    expect(saved[0]?.parts[0]?.baseRevision).toBe(7);
    expect(bridge.requestsTo('brief:open')).toHaveLength(1);
  });
});

describe('importClipboard', () => {
  it('asks for text when the clipboard holds none', async () => {
    const { app, bridge } = aStoreThatOpens();
    await importClipboard(app, { text: '  \n', html: '' });
    expect(bridge.requestsTo('import:paste')).toEqual([]);
    expect(app.state.toasts[0]?.message).toContain('The clipboard holds no text');
  });
});

describe('resolveDuplicate', () => {
  it('passes the choice on with its ticket', async () => {
    const { app, bridge } = aStoreThatOpens();
    bridge.answer('import:resolve-duplicate', () =>
      ok({ outcomes: [imported('again')], libraryRevision: 1 }),
    );
    await resolveDuplicate(app, 't', 'import-anyway');
    expect(bridge.requestsTo('import:resolve-duplicate')).toEqual([{ ticket: 't', choice: 'import-anyway' }]);
    expect(app.state.currentBriefId).toBe('again');
  });
});
