import { useState } from 'react';
import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { SelectField } from '../../ui/SelectField.tsx';

interface RemoveLabelDialogProps {
  readonly label: Label;
  readonly passageCount: number;
  readonly others: readonly Label[];
  /** The label that its passages get, or `null`: they are deleted. */
  readonly onRemove: (replacement: LabelId | null) => void;
  readonly onClose: () => void;
}

const DELETE = 'delete';

/** A label in use is never taken away without saying what becomes of its passages. */
export function RemoveLabelDialog({
  label,
  passageCount,
  others,
  onRemove,
  onClose,
}: RemoveLabelDialogProps) {
  const [choice, setChoice] = useState<string>(others[0]?.id ?? DELETE);
  const passages = formatCount(passageCount, 'passage');
  return (
    <DialogBox
      title={`Remove ${label.name}`}
      size="small"
      role="alertdialog"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant={choice === DELETE ? 'danger' : 'primary'}
            onPress={() => onRemove(others.find(({ id }) => id === choice)?.id ?? null)}
          >
            {choice === DELETE ? `Remove and delete ${passages}` : 'Remove'}
          </Button>
        </>
      }
    >
      <SelectField
        label={`${passages} ${passageCount === 1 ? 'has' : 'have'} this label. What becomes of ${passageCount === 1 ? 'it' : 'them'}?`}
        options={[
          ...others.map(({ id, name }) => ({ id: String(id), text: `Becomes ${name}` })),
          { id: DELETE, text: 'Is deleted' },
        ]}
        value={choice}
        onChange={setChoice}
      />
    </DialogBox>
  );
}
