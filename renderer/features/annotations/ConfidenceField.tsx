import { useId } from 'react';
import type { Confidence } from '#core/model/assessment.ts';
import { CONFIDENCE_SCALE } from '#core/tradecraft/confidence.ts';
import { ClearButton } from '../../ui/ClearButton.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { useShortcuts } from '../../ui/shortcuts-context.ts';

interface ConfidenceFieldProps {
  readonly value: Confidence | null;
  readonly isMixed?: boolean;
  readonly onChange: (value: Confidence | null) => void;
}

/** How good the basis of the judgment is: the definitions are in the tooltips. */
export function ConfidenceField({ value, isMixed = false, onChange }: ConfidenceFieldProps) {
  const labelId = useId();
  const { getKeys } = useShortcuts();
  return (
    <div className="field">
      <FieldLabel
        id={labelId}
        hint="basis of the judgment"
        end={
          <ClearButton
            of="confidence"
            isSet={value !== null}
            isMixed={isMixed}
            onClear={() => onChange(null)}
          />
        }
      >
        Confidence
      </FieldLabel>
      <SegmentedControl
        aria-labelledby={labelId}
        segments={CONFIDENCE_SCALE.map(({ id, name, definition }) => ({
          id,
          text: name,
          hint: definition,
          shortcut: getKeys(`assess.confidence-${id}`)[0] ?? null,
        }))}
        value={value}
        onChange={onChange}
        canClear
      />
    </div>
  );
}
