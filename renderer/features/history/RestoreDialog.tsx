import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';

interface RestoreDialogProps {
  /** E.g. `28 Oct, 14:02`. */
  readonly moment: string;
  readonly plan: {
    readonly passagesBack: number;
    readonly passagesGone: number;
    readonly passagesChanged: number;
    readonly relationsTouched: number;
  };
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

/** What going back will do, before it is done. */
export function RestoreDialog({ moment, plan, onRestore, onBack }: RestoreDialogProps) {
  const effects = [
    [plan.passagesBack, 'passage comes back', 'passages come back'],
    [plan.passagesGone, 'passage that was made since goes', 'passages that were made since go'],
    [plan.passagesChanged, 'passage is as it was then', 'passages are as they were then'],
    [plan.relationsTouched, 'change to relations', 'changes to relations'],
  ] as const;
  const told = effects.filter(([count]) => count > 0);
  return (
    <DialogBox
      title={`Go back to ${moment}?`}
      role="alertdialog"
      size="small"
      onClose={onBack}
      footer={
        <>
          <Button onPress={onBack}>Back to the history</Button>
          <Button variant="primary" isDisabled={told.length === 0} onPress={onRestore}>
            Go back
          </Button>
        </>
      }
    >
      {told.length === 0 ? (
        <p>The brief is as it was then: there is nothing to change.</p>
      ) : (
        <ul className="restore-effects">
          {told.map(([count, singular, plural]) => (
            <li key={singular}>{formatCount(count, singular, plural)}</li>
          ))}
        </ul>
      )}
      <p>This is a change like any other: the history keeps everything since, and Undo takes it back.</p>
    </DialogBox>
  );
}
