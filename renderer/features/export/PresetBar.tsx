import { useState } from 'react';
import type { ExportPreset } from '#core/exports/export-choice.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

interface PresetBarProps {
  readonly presets: readonly ExportPreset[];
  /** The preset that the present choice is, if it is one. */
  readonly current: string | null;
  readonly onUse: (preset: ExportPreset) => void;
  readonly onKeep: (name: string) => void;
  readonly onRemove: (name: string) => void;
}

const NONE = 'none';

/** Choices under a name: this format, for these readers, with these passages. */
export function PresetBar({ presets, current, onUse, onKeep, onRemove }: PresetBarProps) {
  const [name, setName] = useState('');
  const keep = () => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    onKeep(trimmed);
    setName('');
  };
  return (
    <div className="export-presets">
      {presets.length === 0 ? null : (
        <SelectField
          label="Preset"
          options={[
            { id: NONE, text: 'None' },
            ...presets.map((preset) => ({ id: `preset ${preset.name}`, text: preset.name })),
          ]}
          value={current === null ? NONE : `preset ${current}`}
          onChange={(key) => {
            const preset = presets.find((candidate) => `preset ${candidate.name}` === key);
            if (preset !== undefined) onUse(preset);
          }}
        />
      )}
      {current === null ? (
        <>
          <TextInput
            label="Name for these choices"
            value={name}
            maxLength={60}
            placeholder="e.g. Partners, TLP:GREEN"
            onChange={setName}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keep();
            }}
          />
          <Button isDisabled={name.trim() === ''} onPress={keep}>
            Keep as preset
          </Button>
        </>
      ) : (
        <Button variant="quiet" onPress={() => onRemove(current)}>
          Forget preset
        </Button>
      )}
    </div>
  );
}
