import { useId } from 'react';
import { contrastRatio } from '#core/codebook/contrast.ts';
import type { ColourPair } from '#core/model/codebook.ts';
import { FieldLabel } from '../../ui/FieldLabel.tsx';

interface ColourPairFieldProps {
  readonly theme: 'light' | 'dark';
  readonly value: ColourPair;
  /** What the text of a brief is drawn in, in this theme. */
  readonly textColour: string;
  readonly paperColour: string;
  readonly onChange: (pair: ColourPair) => void;
}

/** Line and ground of a highlight in one theme, with a sample on that theme's paper. */
export function ColourPairField({ theme, value, textColour, paperColour, onChange }: ColourPairFieldProps) {
  const labelId = useId();
  const text = contrastRatio(textColour, value.tint).toFixed(1);
  const line = contrastRatio(value.ink, paperColour).toFixed(1);
  return (
    <fieldset className="colour-pair" aria-labelledby={labelId}>
      <FieldLabel id={labelId} hint={`text ${text}:1 · line ${line}:1`}>
        {theme === 'light' ? 'Light theme' : 'Dark theme'}
      </FieldLabel>
      <div className="colour-pair__row">
        <ColourInput
          name={`Line, ${theme}`}
          value={value.ink}
          onChange={(ink) => onChange({ ...value, ink })}
        />
        <ColourInput
          name={`Ground, ${theme}`}
          value={value.tint}
          onChange={(tint) => onChange({ ...value, tint })}
        />
        <span className="colour-pair__paper" style={{ background: paperColour, color: textColour }}>
          <span style={{ background: value.tint, borderBlockEnd: `2px solid ${value.ink}` }}>
            Kursk region
          </span>
        </span>
      </div>
    </fieldset>
  );
}

interface ColourInputProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

function ColourInput({ name, value, onChange }: ColourInputProps) {
  return (
    <input
      type="color"
      className="colour-pair__input"
      aria-label={name}
      title={`${name}: ${value}`}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
