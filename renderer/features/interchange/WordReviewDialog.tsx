import { useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { WordReviewSummary } from '#core/ipc/review-contract.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import './word-review-dialog.css';

type Proposal = WordReviewSummary['proposals'][number];

interface WordReviewDialogProps {
  readonly review: WordReviewSummary;
  readonly onTake: (proposals: readonly Proposal[]) => void;
  readonly onClose: () => void;
}

const KINDS: Readonly<Record<Proposal['kind'], string>> = {
  note: 'Note',
  assessment: 'Assessment',
  tags: 'Tags',
  status: 'Status',
  new: 'New comment',
  deleted: 'Deleted comment',
};

/** What a colleague changed in the comments, one proposal after the other: each is taken over or left. */
export function WordReviewDialog({ review, onTake, onClose }: WordReviewDialogProps) {
  const { proposals, notes, fileName } = review;
  const [leftOut, setLeftOut] = useState(() => listDeleted(proposals));
  const accepted = proposals.filter(({ key }) => !leftOut.has(key));
  const toggle = (key: string, isOn: boolean) => {
    const others = [...leftOut].filter((other) => other !== key);
    setLeftOut(new Set(isOn ? others : [...others, key]));
  };
  return (
    <DialogBox
      title="Comments from Word"
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{proposals.length === 0 ? 'Close' : 'Cancel'}</Button>
          {proposals.length === 0 ? null : (
            <Button variant="primary" isDisabled={accepted.length === 0} onPress={() => onTake(accepted)}>
              Take over {formatCount(accepted.length, 'change')}
            </Button>
          )}
        </>
      }
    >
      <p>
        {proposals.length === 0
          ? `The comments in “${fileName}” say what the brief says.`
          : `${formatCount(proposals.length, 'change')} in “${fileName}”. What you take over is one step for Undo.`}
      </p>
      <ul className="word-review" aria-label="Proposed changes">
        {proposals.map((proposal) => (
          <li key={proposal.key} className="word-review__row">
            <Checkbox
              className="checkbox"
              aria-label={`${KINDS[proposal.kind]}: ${proposal.quote.slice(0, 80)}`}
              isSelected={!leftOut.has(proposal.key)}
              onChange={(isOn) => toggle(proposal.key, isOn)}
            >
              <span className="checkbox__box" aria-hidden />
            </Checkbox>
            <div className="word-review__text">
              <p className="word-review__head">
                <strong>{KINDS[proposal.kind]}</strong>
                {proposal.author === '' ? '' : ` · ${proposal.author}`}
              </p>
              <q className="word-review__quote" dir="auto">
                {proposal.quote}
              </q>
              {proposal.before === '' ? null : (
                <p>
                  <del dir="auto">{proposal.before}</del>
                </p>
              )}
              <p>
                <ins dir="auto">{proposal.after === '' ? 'nothing' : proposal.after}</ins>
              </p>
            </div>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} className="field-note">
          {note}.
        </p>
      ))}
    </DialogBox>
  );
}

/** Left out until a person chooses otherwise: who deletes a comment may only have cleared the margin. */
function listDeleted(proposals: readonly Proposal[]): ReadonlySet<string> {
  return new Set(proposals.filter(({ kind }) => kind === 'deleted').map(({ key }) => key));
}
