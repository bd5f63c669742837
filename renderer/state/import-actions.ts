import type { ImportOutcome, ImportReport } from '#core/ipc/contract.ts';
import type { Brief } from '#core/model/brief.ts';
import type { Result } from '#core/result.ts';
import { announceImport } from './announce-import.ts';
import type { AppStore } from './app-store.ts';
import { openBrief } from './open-brief.ts';

export async function chooseFiles(app: AppStore): Promise<void> {
  await runImport(app, () => app.bridge.invoke('import:choose', {}));
}

export async function importDroppedFiles(app: AppStore, files: readonly File[]): Promise<void> {
  if (files.length > 0) await runImport(app, () => app.bridge.importDroppedFiles(files));
}

/** A folder with all that is in it. */
export async function chooseFolder(app: AppStore): Promise<void> {
  await runImport(app, () => app.bridge.invoke('import:choose-folder', {}));
}

/** A document that was locked, once its password is known. */
export async function unlockImport(app: AppStore, ticket: string, password: string): Promise<void> {
  await runImport(app, () => app.bridge.invoke('import:unlock', { ticket, password }));
}

/** A brief out of what the clipboard holds, with its structure if it has any. */
export async function importClipboard(
  app: AppStore,
  { text, html }: { readonly text: string; readonly html: string },
): Promise<void> {
  if (text.trim() === '' && html.trim() === '') {
    app.showToast({ tone: 'info', message: 'The clipboard holds no text. Copy the text of a brief first.' });
    return;
  }
  await runImport(app, () => app.bridge.invoke('import:paste', { text, html }));
}

export async function resolveDuplicate(
  app: AppStore,
  ticket: string,
  choice: 'import-anyway' | 'skip',
): Promise<void> {
  await runImport(app, () => app.bridge.invoke('import:resolve-duplicate', { ticket, choice }));
}

/** Files attached to what was imported, as briefs of their own. */
export async function importAttachments(app: AppStore, tickets: readonly string[]): Promise<void> {
  await runImport(app, () => app.bridge.invoke('import:attachments', { tickets: [...tickets] }));
}

async function runImport(app: AppStore, run: () => Promise<Result<ImportReport>>): Promise<void> {
  const report = await run();
  app.set({ importProgress: null });
  if (!report.ok) {
    app.showToast({ tone: 'error', message: report.error.message });
    return;
  }
  await takeImportReport(app, report.value);
}

/** Adds what the main process has imported, opens the first new brief, and says what needs saying. */
export async function takeImportReport(app: AppStore, report: ImportReport): Promise<void> {
  const first = addImported(app, report);
  announceImport(app, report.outcomes, (ticket) => void importAttachments(app, [ticket]));
  if (first !== undefined) await openBrief(app, first.id);
}

/** Adds what the main process has imported, and says nothing. @returns the first new brief */
export function addImported(app: AppStore, report: ImportReport): Brief | undefined {
  app.set({ importProgress: null });
  app.queue.setRevision('library', report.libraryRevision);
  const imported = report.outcomes.filter((outcome) => outcome.outcome === 'imported');
  addBriefs(app, imported);
  return imported[0]?.brief;
}

function addBriefs(
  app: AppStore,
  imported: readonly Extract<ImportOutcome, { outcome: 'imported' }>[],
): void {
  const { library } = app.state;
  if (library === null || imported.length === 0) return;
  const briefs = new Map(library.briefs);
  const counts = new Map(app.state.counts);
  for (const { brief } of imported) {
    briefs.set(brief.id, brief);
    counts.set(brief.id, { annotations: 0, drafts: 0, orphans: 0 });
  }
  app.set({ library: { ...library, briefs }, counts });
}
