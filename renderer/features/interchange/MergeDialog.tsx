import type { MergeSummary } from '#core/ipc/merge-contract.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import './merge-dialog.css';

interface MergeDialogProps {
  readonly summary: MergeSummary;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** What taking a file in would add, before it is added. */
export function MergeDialog({ summary, isBusy, onTake, onClose }: MergeDialogProps) {
  const { briefs, formatName, notes } = summary;
  const added = briefs.reduce((sum, brief) => sum + brief.added, 0);
  const isNothing = added === 0 && !briefs.some(({ isNew }) => isNew) && summary.newEntities.length === 0;
  return (
    <DialogBox
      title={`Take in from ${formatName}`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{isNothing ? 'Close' : 'Cancel'}</Button>
          {isNothing ? null : (
            <Button variant="primary" autoFocus isDisabled={isBusy} onPress={onTake}>
              {isBusy ? 'Taking in…' : 'Take in'}
            </Button>
          )}
        </>
      }
    >
      <p>
        {isNothing
          ? 'The library has all of this already.'
          : 'Nothing is written yet. What the library has stays as it is; this would be added:'}
      </p>
      <ul className="merge__briefs" aria-label="Briefs">
        {briefs.map((brief) => (
          <li key={brief.key} className="merge__brief">
            <span className="merge__title" dir="auto">
              {brief.title}
            </span>
            <span className="merge__kind">{brief.isNew ? 'new brief' : 'in the library'}</span>
            <span className="merge__counts">{describeCounts(brief)}</span>
          </li>
        ))}
      </ul>
      <dl className="merge__facts">
        <Names title="New entities" names={summary.newEntities} />
        <Names title="New labels" names={summary.newLabels} />
        <Names title="New relations" names={summary.newRelationTypes} />
        {summary.knownEntityCount === 0 ? null : (
          <>
            <dt>Known entities</dt>
            <dd>{formatCount(summary.knownEntityCount, 'entity', 'entities')} found by name or id</dd>
          </>
        )}
      </dl>
      {notes.length === 0 ? null : (
        <>
          <p>Not taken:</p>
          <ul className="merge__notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      {isNothing ? null : (
        <p className="field-note">
          What the file does not call accepted comes in as a draft, for review. The window is loaded anew
          afterwards, so Undo does not reach behind it.
        </p>
      )}
    </DialogBox>
  );
}

function describeCounts({ added, known, unplaced, relations }: MergeSummary['briefs'][number]): string {
  return [
    formatCount(added, 'new passage'),
    known === 0 ? '' : `${formatCount(known, 'passage')} there already`,
    unplaced === 0 ? '' : `${formatCount(unplaced, 'passage')} without a place, left out`,
    relations === 0 ? '' : formatCount(relations, 'relation'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const SHOWN_NAMES = 12;

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  const more = names.length - SHOWN_NAMES;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {names.slice(0, SHOWN_NAMES).join(', ')}
        {more > 0 ? ` and ${more} more` : ''}
      </dd>
    </>
  );
}
