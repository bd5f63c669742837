import type { ImportOutcome } from '#core/ipc/contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount, formatNumber } from '../../ui/format-count.ts';
import { type Imported, ImportReportLine } from './ImportReportLine.tsx';

interface ImportReportDialogProps {
  readonly outcomes: readonly ImportOutcome[];
  /** Briefs whose marks, and tickets whose files, were taken already. */
  readonly taken: ReadonlySet<string>;
  readonly onOpen: (id: BriefId) => void;
  readonly onAddMarks: (imported: readonly Imported[]) => void;
  readonly onImportAttachments: (tickets: readonly string[]) => void;
  readonly onClose: () => void;
}

const ORDER = { refused: 0, locked: 1, skipped: 2, duplicate: 3, imported: 4 } as const;

/** File by file: what was refused and why comes first. What the documents came with is offered for one and for all. */
export function ImportReportDialog(props: ImportReportDialogProps) {
  const { outcomes, taken, onOpen, onAddMarks, onImportAttachments, onClose } = props;
  const sorted = outcomes.toSorted((left, right) => ORDER[left.outcome] - ORDER[right.outcome]);
  const imported = outcomes.filter((outcome) => outcome.outcome === 'imported');
  const marked = imported.filter(({ brief, marks }) => marks !== undefined && !taken.has(brief.id));
  const markCount = marked.reduce((sum, { marks = [] }) => sum + marks.length, 0);
  const holders = imported.flatMap(({ attachments }) =>
    attachments === undefined || taken.has(attachments.ticket) ? [] : [attachments],
  );
  const fileCount = holders.reduce((sum, { fileNames }) => sum + fileNames.length, 0);
  return (
    <DialogBox
      title="Import"
      onClose={onClose}
      footer={
        <>
          {markCount === 0 ? null : (
            <Button onPress={() => onAddMarks(marked)}>
              Add {markCount === 1 ? '1 mark' : `all ${formatNumber(markCount)} marks`}
            </Button>
          )}
          {fileCount === 0 ? null : (
            <Button onPress={() => onImportAttachments(holders.map(({ ticket }) => ticket))}>
              Import {fileCount === 1 ? '1 attached file' : `all ${formatNumber(fileCount)} attached`}
            </Button>
          )}
          <Button variant="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <p className="report__sum" role="status">
        {describeCounts(outcomes)}
      </p>
      {markCount === 0 ? null : (
        <p className="field-note">
          {formatCount(markCount, 'highlight or comment', 'highlights and comments')} came with the documents.
          Added, they are drafts for you to review; one Undo takes them out again.
        </p>
      )}
      <ul className="report" aria-label="Files">
        {withKeys(sorted).map(({ key, outcome }) => (
          <ImportReportLine
            key={key}
            outcome={outcome}
            taken={taken}
            onOpen={onOpen}
            onAddMarks={(one) => onAddMarks([one])}
            onImportAttachments={(ticket) => onImportAttachments([ticket])}
          />
        ))}
      </ul>
    </DialogBox>
  );
}

function describeCounts(outcomes: readonly ImportOutcome[]): string {
  const count = (kind: ImportOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === kind).length;
  const parts = [
    [count('imported'), 'imported'],
    [count('refused') + count('locked'), 'refused'],
    [count('skipped') + count('duplicate'), 'skipped'],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, what]) => `${formatNumber(amount)} ${what}`)
    .join(' · ');
}

/** Files of the same name from different folders are told apart by their number. */
function withKeys(outcomes: readonly ImportOutcome[]) {
  const seen = new Map<string, number>();
  return outcomes.map((outcome) => {
    const number = (seen.get(outcome.fileName) ?? 0) + 1;
    seen.set(outcome.fileName, number);
    return { key: `${outcome.fileName} ${number}`, outcome };
  });
}
