import { CircleAlert, CircleCheck, CircleMinus, Copy, LockKeyhole, type LucideIcon } from 'lucide-react';
import type { ImportOutcome } from '#core/ipc/contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';

export type Imported = Extract<ImportOutcome, { outcome: 'imported' }>;

interface ImportReportLineProps {
  readonly outcome: ImportOutcome;
  readonly taken: ReadonlySet<string>;
  readonly onOpen: (id: BriefId) => void;
  readonly onAddMarks: (imported: Imported) => void;
  readonly onImportAttachments: (ticket: string) => void;
}

const ICONS: Readonly<Record<ImportOutcome['outcome'], LucideIcon>> = {
  imported: CircleCheck,
  refused: CircleAlert,
  duplicate: Copy,
  locked: LockKeyhole,
  skipped: CircleMinus,
};

/** What became of one file, and what can be done with it. */
export function ImportReportLine(props: ImportReportLineProps) {
  const { outcome } = props;
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
        {outcome.outcome === 'imported' ? <Offers {...props} imported={outcome} /> : null}
      </div>
      {outcome.outcome === 'imported' ? (
        <Button
          variant="quiet"
          aria-label={`Open ${outcome.brief.title}`}
          onPress={() => props.onOpen(outcome.brief.id)}
        >
          Open
        </Button>
      ) : null}
    </li>
  );
}

interface OffersProps extends Pick<ImportReportLineProps, 'taken' | 'onAddMarks' | 'onImportAttachments'> {
  readonly imported: Imported;
}

/** The marks and files that a document came with, until they are taken. */
function Offers({ imported, taken, onAddMarks, onImportAttachments }: OffersProps) {
  const { fileName, brief, marks = [], attachments } = imported;
  if (marks.length === 0 && attachments === undefined) return null;
  return (
    <div className="report__offers">
      {marks.length === 0 ? null : (
        <OfferButton
          text={taken.has(brief.id) ? 'Marks added' : `Add ${formatCount(marks.length, 'mark')}`}
          of={fileName}
          isTaken={taken.has(brief.id)}
          onPress={() => onAddMarks(imported)}
        />
      )}
      {attachments === undefined ? null : (
        <OfferButton
          text={
            taken.has(attachments.ticket)
              ? 'Attached files imported'
              : `Import ${formatCount(attachments.fileNames.length, 'attached file')}`
          }
          of={`${fileName}: ${attachments.fileNames.join(', ')}`}
          isTaken={taken.has(attachments.ticket)}
          onPress={() => onImportAttachments(attachments.ticket)}
        />
      )}
    </div>
  );
}

interface OfferButtonProps {
  readonly text: string;
  /** Said after the text to those who do not see the line. */
  readonly of: string;
  readonly isTaken: boolean;
  readonly onPress: () => void;
}

function OfferButton({ text, of, isTaken, onPress }: OfferButtonProps) {
  return (
    <Button isDisabled={isTaken} aria-label={`${text} of ${of}`} onPress={onPress}>
      {text}
    </Button>
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
