import type { Label } from '#core/model/codebook.ts';
import type { LabelId } from '#core/model/ids.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

interface LabelSelectProps {
  readonly labels: readonly Label[];
  readonly value: LabelId;
  readonly onChange: (id: LabelId) => void;
}

/** The label of the passage, as the heading of the inspector, open to change. */
export function LabelSelect({ labels, value, onChange }: LabelSelectProps) {
  return (
    <SelectField
      label="Label"
      isLabelHidden
      isCompact
      options={labels.map((label) => ({
        id: label.id,
        text: label.name,
        content: (
          <span className="label-option">
            <LabelDot label={label} />
            {label.name}
          </span>
        ),
        ...(label.shortcut === null ? {} : { description: <Kbd shortcut={label.shortcut.toUpperCase()} /> }),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
