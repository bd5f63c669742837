import { useId } from 'react';

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly limits: { readonly min: number; readonly max: number };
  readonly step: number;
  /** The value as it is read, e.g. `17.5 px`. */
  readonly text: string;
  readonly onChange: (value: number) => void;
}

/** A number between two ends, by arrow keys or by dragging, with what it is in words beside its name. */
export function RangeField({ label, value, limits, step, text, onChange }: RangeFieldProps) {
  const id = useId();
  return (
    <div className="field range-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <output className="range-field__value" htmlFor={id}>
        {text}
      </output>
      <input
        id={id}
        type="range"
        className="range-field__input"
        min={limits.min}
        max={limits.max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  );
}
