import { TriangleAlert } from 'lucide-react';
import type { CodebookProblem } from '#core/codebook/find-problems.ts';
import type { EntityType, Label } from '#core/model/codebook.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextBox } from '../../ui/TextBox.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ColourPairField } from './ColourPairField.tsx';

interface LabelEditorProps {
  readonly label: Label;
  readonly entityTypes: readonly EntityType[];
  readonly problems: readonly CodebookProblem[];
  readonly onChange: (changes: Partial<Label>) => void;
}

const NO_TYPE = 'none';
/** The text and paper of renderer/ui/tokens.css. */
const THEMES = {
  light: { text: '#1d1c1a', paper: '#fffefc' },
  dark: { text: '#eceae5', paper: '#1f2125' },
} as const;

export function LabelEditor({ label, entityTypes, problems, onChange }: LabelEditorProps) {
  const types = [
    { id: NO_TYPE, text: 'None: it names no entity' },
    ...entityTypes.map(({ id, name }) => ({ id: String(id), text: name })),
  ];
  return (
    <div className="label-editor">
      <TextInput label="Name" value={label.name} maxLength={60} onChange={(name) => onChange({ name })} />
      <div className="field field--two">
        <TextInput
          label="Key"
          value={label.shortcut ?? ''}
          placeholder="None"
          description="One digit or letter that tags the selection."
          onChange={(typed) => onChange({ shortcut: readKey(typed) })}
        />
        <SelectField
          label="New entities are of type"
          options={types}
          value={label.entityType ?? NO_TYPE}
          onChange={(id) => onChange({ entityType: entityTypes.find((type) => type.id === id)?.id ?? null })}
        />
      </div>
      <div className="field field--two">
        {(['light', 'dark'] as const).map((theme) => (
          <ColourPairField
            key={theme}
            theme={theme}
            value={label[theme]}
            textColour={THEMES[theme].text}
            paperColour={THEMES[theme].paper}
            onChange={(pair) => onChange({ [theme]: pair })}
          />
        ))}
      </div>
      <div className="field">
        <TextBox
          label="Description"
          value={label.description}
          maxLength={2000}
          placeholder="When to use it, and when not"
          onChange={(description) => onChange({ description })}
        />
      </div>
      <ul className="codebook-problems" aria-label="Problems of this label">
        {problems.map(({ severity, message }) => (
          <li key={message} className={`codebook-problems__item codebook-problems__item--${severity}`}>
            <Icon of={TriangleAlert} size={13} />
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The last character that was typed, when it can be a key. */
function readKey(typed: string): string | null {
  const last = typed.slice(-1).toLowerCase();
  return /^[0-9a-z]$/.test(last) ? last : null;
}
