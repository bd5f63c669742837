import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { Codebook, MarkingScheme } from '#core/model/codebook.ts';
import { YARDSTICKS } from '#core/tradecraft/likelihood.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { addScheme, changeScheme, makeId, moveItem, removeScheme } from './edit-codebook.ts';

interface SchemesTabProps {
  readonly codebook: Codebook;
  readonly onChange: (codebook: Codebook) => void;
}

/** The scales of the library: one yardstick of likelihood, any schemes of marking. */
export function SchemesTab({ codebook, onChange }: SchemesTabProps) {
  return (
    <div className="rows-tab">
      <SelectField
        label="Likelihood"
        options={YARDSTICKS.map(({ id, name, source }) => ({
          id: String(id),
          text: name,
          description: source,
        }))}
        value={codebook.yardstick}
        onChange={(yardstick) => onChange({ ...codebook, yardstick })}
      />
      {codebook.markingSchemes.map((scheme) => (
        <SchemeEditor
          key={scheme.id}
          scheme={scheme}
          onChange={(changes) => onChange(changeScheme(codebook, scheme.id, changes))}
          onRemove={() => onChange(removeScheme(codebook, scheme.id))}
        />
      ))}
      <Button onPress={() => onChange(addScheme(codebook))}>
        <Icon of={Plus} />
        Add marking scheme
      </Button>
    </div>
  );
}

interface SchemeEditorProps {
  readonly scheme: MarkingScheme;
  readonly onChange: (changes: Partial<MarkingScheme>) => void;
  readonly onRemove: () => void;
}

function SchemeEditor({ scheme, onChange, onRemove }: SchemeEditorProps) {
  const { levels } = scheme;
  const isLevel = (id: string) => (level: { readonly id: string }) => level.id === id;
  const change = (id: string, changes: { banner?: string; portion?: string }) =>
    onChange({ levels: levels.map((level) => (level.id === id ? { ...level, ...changes } : level)) });
  const add = () => {
    const id = makeId(
      'level',
      levels.map((level) => level.id),
    );
    onChange({ levels: [...levels, { id, banner: 'NEW LEVEL', portion: 'N' }] });
  };
  return (
    <fieldset className="scheme">
      <legend className="visually-hidden">{scheme.name}</legend>
      <div className="rows-tab__row">
        <TextInput
          label={`Scheme ${scheme.name}`}
          isLabelHidden
          value={scheme.name}
          maxLength={60}
          onChange={(name) => onChange({ name })}
        />
        <Button onPress={add}>
          <Icon of={Plus} />
          Level
        </Button>
        <IconButton label={`Remove scheme ${scheme.name}`} icon={Trash2} onPress={onRemove} />
      </div>
      <ol className="scheme__levels" aria-label={`Levels of ${scheme.name}, least restrictive first`}>
        {levels.map(({ id, banner, portion }) => (
          <li key={id} className="rows-tab__row">
            <TextInput
              label={`Banner ${banner}`}
              isLabelHidden
              value={banner}
              maxLength={60}
              onChange={(next) => change(id, { banner: next })}
            />
            <TextInput
              label={`Portion of ${banner}`}
              isLabelHidden
              value={portion}
              maxLength={30}
              onChange={(next) => change(id, { portion: next })}
            />
            <IconButton
              label={`Less restrictive: ${banner}`}
              icon={ArrowUp}
              onPress={() => onChange({ levels: moveItem(levels, isLevel(id), -1) })}
            />
            <IconButton
              label={`More restrictive: ${banner}`}
              icon={ArrowDown}
              onPress={() => onChange({ levels: moveItem(levels, isLevel(id), 1) })}
            />
            <IconButton
              label={`Remove level ${banner}`}
              icon={Trash2}
              isDisabled={levels.length === 1}
              onPress={() => onChange({ levels: levels.filter((level) => level.id !== id) })}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
