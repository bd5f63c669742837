import { CircleAlert, CircleCheck, CircleMinus, Copy, LockKeyhole, type LucideIcon } from 'lucide-react';
import type { ImportOutcome } from '#core/ipc/contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatNumber } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';

interface ImportReportDialogProps {
  readonly outcomes: readonly ImportOutcome[];
  readonly onOpen: (id: BriefId) => void;
  readonly onClose: () => void;
}

const ORDER = { refused: 0, locked: 1, skipped: 2, duplicate: 3, imported: 4 } as const;

/** File by file: what was refused and why comes first. */
export function ImportReportDialog({ outcomes, onOpen, onClose }: ImportReportDialogProps) {
  const sorted = outcomes.toSorted((left, right) => ORDER[left.outcome] - ORDER[right.outcome]);
  return (
    <DialogBox
      title="Import"
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <p className="report__sum" role="status">
        {describeCounts(outcomes)}
      </p>
      <ul className="report" aria-label="Files">
        {withKeys(sorted).map(({ key, outcome }) => (
          <ReportLine key={key} outcome={outcome} onOpen={onOpen} />
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

const ICONS: Readonly<Record<ImportOutcome['outcome'], LucideIcon>> = {
  imported: CircleCheck,
  refused: CircleAlert,
  duplicate: Copy,
  locked: LockKeyhole,
  skipped: CircleMinus,
};

interface ReportLineProps extends Pick<ImportReportDialogProps, 'onOpen'> {
  readonly outcome: ImportOutcome;
}

function ReportLine({ outcome, onOpen }: ReportLineProps) {
  return (
    <li className={classNames('report__line', `report__line--${outcome.outcome}`)}>
      <Icon of={ICONS[outcome.outcome]} />
      <div className="report__text">
        <p className="report__file" dir="auto">
          {outcome.fileName}
        </p>
        {getSentences(outcome).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {outcome.outcome === 'imported' ? (
        <Button
          variant="quiet"
          aria-label={`Open ${outcome.brief.title}`}
          onPress={() => onOpen(outcome.brief.id)}
        >
          Open
        </Button>
      ) : null}
    </li>
  );
}

function getSentences(outcome: ImportOutcome): readonly string[] {
  switch (outcome.outcome) {
    case 'imported':
      return outcome.notes.length === 0 ? ['Imported.'] : outcome.notes;
    case 'refused':
      return [outcome.error.message];
    case 'duplicate':
      return [`The same file is in the library as “${outcome.existingTitle}”.`];
    case 'skipped':
      return [outcome.reason];
    case 'locked':
      return [outcome.problem || 'It is protected with a password. Import it by itself to be asked for it.'];
  }
}
