import { useState } from 'react';
import type { LabelMove } from '#core/codebook/label-moves.ts';
import type { Label } from '#core/model/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { LabelMoveField } from './LabelMoveField.tsx';

interface RemoveLabelDialogProps {
  readonly label: Label;
  readonly passageCount: number;
  readonly others: readonly Label[];
  readonly onRemove: (move: LabelMove) => void;
  readonly onClose: () => void;
}

/** A label in use is never taken away without saying what becomes of its passages. */
export function RemoveLabelDialog(props: RemoveLabelDialogProps) {
  const { label, passageCount, others, onRemove, onClose } = props;
  const [first] = others;
  const [move, setMove] = useState<LabelMove>(
    first === undefined ? { kind: 'delete' } : { kind: 'relabel', to: first.id, tag: label.name },
  );
  const passages = formatCount(passageCount, 'passage');
  const [have, them] = passageCount === 1 ? ['has', 'it'] : ['have', 'them'];
  return (
    <DialogBox
      title={`Remove ${label.name}`}
      size="small"
      role="alertdialog"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant={move.kind === 'delete' ? 'danger' : 'primary'} onPress={() => onRemove(move)}>
            {move.kind === 'delete' ? `Remove and delete ${passages}` : 'Remove'}
          </Button>
        </>
      }
    >
      <LabelMoveField
        name={`${passages} ${have} this label, in all briefs. What becomes of ${them}?`}
        label={label}
        others={others}
        value={move}
        onChange={setMove}
      />
      <p className="field-note">
        Nothing is changed before the codebook is saved, and Undo takes all of it back.
      </p>
    </DialogBox>
  );
}
