import { Checkbox } from 'react-aria-components/Checkbox';
import type { LabelMove } from '#core/codebook/label-moves.ts';
import type { Label } from '#core/model/codebook.ts';
import { SelectField } from '../../ui/SelectField.tsx';

interface LabelMoveFieldProps {
  /** Accessible name of the choice. */
  readonly name: string;
  readonly isNameHidden?: boolean;
  /** The label that goes. */
  readonly label: Label;
  readonly others: readonly Label[];
  readonly value: LabelMove;
  readonly onChange: (move: LabelMove) => void;
}

const DELETE = 'delete';

/** What becomes of the passages of a label: another label, with the old name as a tag or without, or nothing. */
export function LabelMoveField({ name, label, others, value, onChange, isNameHidden }: LabelMoveFieldProps) {
  const choose = (id: string) => {
    const to = others.find((other) => other.id === id)?.id;
    onChange(to === undefined ? { kind: 'delete' } : { kind: 'relabel', to, tag: label.name });
  };
  return (
    <div className="label-move">
      <SelectField
        label={name}
        isLabelHidden={isNameHidden ?? false}
        options={[
          ...others.map((other) => ({ id: String(other.id), text: `Becomes ${other.name}` })),
          { id: DELETE, text: 'Is deleted' },
        ]}
        value={value.kind === 'delete' ? DELETE : value.to}
        onChange={choose}
      />
      {value.kind === 'delete' ? null : (
        <Checkbox
          className="checkbox"
          isSelected={value.tag !== null}
          onChange={(isKept) => onChange({ ...value, tag: isKept ? label.name : null })}
        >
          <span className="checkbox__box" aria-hidden />
          Keep “{label.name}” as a tag
        </Checkbox>
      )}
    </div>
  );
}
