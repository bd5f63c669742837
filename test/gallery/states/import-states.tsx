import type { ImportOutcome } from '#core/ipc/contract.ts';
import { ImportReportDialog } from '#renderer/features/library/ImportReportDialog.tsx';
import { aBrief } from '#test/support/builders.ts';

const OUTCOMES: readonly ImportOutcome[] = [
  {
    outcome: 'imported',
    fileName: 'statement.txt',
    brief: aBrief({ title: 'Ministry statement' }),
    notes: ['The encoding was guessed: Windows-1251. Check names and quotation marks.'],
  },
  {
    outcome: 'refused',
    fileName: 'scan.bin',
    error: {
      code: 'file-binary',
      message: 'This file holds no text. Export it as text or Markdown and try again.',
    },
  },
  { outcome: 'skipped', fileName: 'notes.md', reason: 'Cancelled.' },
];

export const IMPORT_STATES = {
  'import-report': () => (
    <ImportReportDialog
      outcomes={OUTCOMES}
      taken={new Set()}
      onOpen={() => {}}
      onAddMarks={() => {}}
      onImportAttachments={() => {}}
      onClose={() => {}}
    />
  ),
};
