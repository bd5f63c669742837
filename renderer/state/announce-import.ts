import type { ImportOutcome } from '#core/ipc/contract.ts';
import type { AppStore } from './app-store.ts';
import { addImportedMarks } from './imported-marks.ts';

type Imported = Extract<ImportOutcome, { outcome: 'imported' }>;

/** Says what became of each file: one in a few words, many in a report that lists what was left out and why. */
export function announceImport(
  app: AppStore,
  outcomes: readonly ImportOutcome[],
  onImportAttachments: (ticket: string) => void,
): void {
  const imported = outcomes.filter((outcome) => outcome.outcome === 'imported');
  const [only] = outcomes;
  const hasMore = imported.some(({ marks, attachments }) => marks !== undefined || attachments !== undefined);
  if (outcomes.length > 1 && (imported.length < outcomes.length || hasMore)) {
    app.set({ dialog: { kind: 'import-report', outcomes } });
  } else if (outcomes.length > 1) {
    app.showToast({ tone: 'success', message: `Imported ${outcomes.length} files.` });
  } else if (only !== undefined) announceOne(app, only);
  if (outcomes.length !== 1) return;
  for (const outcome of imported) offerMore(app, outcome, onImportAttachments);
}

function announceOne(app: AppStore, outcome: ImportOutcome): void {
  switch (outcome.outcome) {
    case 'imported':
      if (outcome.notes.length === 0)
        app.showToast({ tone: 'success', message: `Imported ${outcome.fileName}.` });
      return;
    case 'refused':
      app.showToast({ tone: 'error', message: outcome.error.message });
      return;
    case 'duplicate':
      app.set({ dialog: { kind: 'duplicate', outcome } });
      return;
    case 'locked':
      app.set({ dialog: { kind: 'locked', outcome } });
      return;
    case 'skipped':
      app.showToast({ tone: 'info', message: `${outcome.fileName}: ${outcome.reason}` });
  }
}

/** What one file has to say and to offer; of many this would be noise, and their report has the notes and offers the rest. */
function offerMore(
  app: AppStore,
  { fileName, notes, brief, marks = [], attachments }: Imported,
  onImportAttachments: (ticket: string) => void,
): void {
  if (notes.length > 0) app.showToast({ tone: 'info', message: `${fileName}: ${notes.join(' ')}` });
  if (marks.length > 0) {
    app.showToast({
      tone: 'info',
      message: `${fileName} came with ${marks.length} ${marks.length === 1 ? 'highlight or comment' : 'highlights and comments'}.`,
      action: {
        label: 'Add them as passages',
        run: () => void addImportedMarks(app, [{ briefId: brief.id, marks }]),
      },
    });
  }
  if (attachments !== undefined) {
    const { ticket, fileNames } = attachments;
    app.showToast({
      tone: 'info',
      message: `Attached: ${fileNames.slice(0, 5).join(', ')}${fileNames.length > 5 ? ' …' : ''}`,
      action: { label: 'Import as briefs', run: () => onImportAttachments(ticket) },
    });
  }
}
