import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';

export interface Choice<Value> {
  readonly key: string;
  readonly value: Value;
  readonly text: string;
  readonly start?: ReactNode;
}

interface ChoiceChipsProps<Value> {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  /** `undefined`: no choice is made, so everything passes. */
  readonly chosen: readonly Value[] | undefined;
  readonly onChange: (chosen: readonly Value[] | undefined) => void;
}

/** Any of a few values; none switched on means all of them. */
export function ChoiceChips<Value>({ title, choices, chosen, onChange }: ChoiceChipsProps<Value>) {
  const toggle = (value: Value) => {
    const others = (chosen ?? []).filter((other) => other !== value);
    const next = chosen?.includes(value) ? others : [...others, value];
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className="facet">
      <legend className="field-label">
        {title}
        {chosen === undefined ? <span className="field-label__hint"> all</span> : null}
      </legend>
      <div className="facet__options">
        {choices.map(({ key, value, text, start }) => (
          <ToggleButton
            key={key}
            className="facet__option"
            isSelected={chosen?.includes(value) ?? false}
            onChange={() => toggle(value)}
          >
            {start}
            {text}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  );
}
