import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { describeLevel } from '#core/codebook/usage.ts';
import type { Codebook, MarkingScheme } from '#core/model/codebook.ts';
import { NATO_SCHEME, US_SCHEME } from '#core/tradecraft/classification.ts';
import { YARDSTICKS } from '#core/tradecraft/likelihood.ts';
import { TLP_SCHEME } from '#core/tradecraft/tlp.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import {
  addKnownScheme,
  addScheme,
  changeScheme,
  makeId,
  moveItem,
  moveScheme,
  removeScheme,
} from './edit-codebook.ts';

/** Those that everybody knows; any other is a list of one's own. */
const KNOWN_SCHEMES: readonly MarkingScheme[] = [TLP_SCHEME, US_SCHEME, NATO_SCHEME];
const OWN = 'own';

interface SchemesTabProps {
  readonly codebook: Codebook;
  /** Markings of each level (`describeLevel`): a level in use cannot be removed. */
  readonly usage: Readonly<Record<string, number>>;
  readonly onChange: (codebook: Codebook) => void;
}

/** The scales of the library: one yardstick of likelihood, any schemes of marking. */
export function SchemesTab({ codebook, usage, onChange }: SchemesTabProps) {
  const { markingSchemes } = codebook;
  const known = KNOWN_SCHEMES.filter(({ id }) => !markingSchemes.some((scheme) => scheme.id === id));
  const add = (id: string) => {
    const scheme = known.find((each) => each.id === id);
    onChange(scheme === undefined ? addScheme(codebook) : addKnownScheme(codebook, scheme));
  };
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
      {markingSchemes.map((scheme, index) => (
        <SchemeEditor
          key={scheme.id}
          scheme={scheme}
          usage={usage}
          isFirst={index === 0}
          onMoveUp={() => onChange(moveScheme(codebook, scheme.id, -1))}
          onChange={(changes) => onChange(changeScheme(codebook, scheme.id, changes))}
          onRemove={() => onChange(removeScheme(codebook, scheme.id))}
        />
      ))}
      <p className="field-note">The first scheme is offered at once, the others when they are asked for.</p>
      <ActionMenu
        label="Marking schemes to add"
        trigger={
          <Button>
            <Icon of={Plus} />
            Add marking scheme
          </Button>
        }
        sections={[
          known.map(({ id, name }) => ({ id, text: name })),
          [{ id: OWN, text: 'A list of your own' }],
        ]}
        onAction={add}
      />
    </div>
  );
}

interface SchemeEditorProps {
  readonly scheme: MarkingScheme;
  readonly usage: Readonly<Record<string, number>>;
  readonly isFirst: boolean;
  readonly onMoveUp: () => void;
  readonly onChange: (changes: Partial<MarkingScheme>) => void;
  readonly onRemove: () => void;
}

function SchemeEditor({ scheme, usage, isFirst, onMoveUp, onChange, onRemove }: SchemeEditorProps) {
  const { levels } = scheme;
  const isUsed = (id: string) => (usage[describeLevel({ scheme: scheme.id, level: id })] ?? 0) > 0;
  const isSchemeUsed = levels.some(({ id }) => isUsed(id));
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
        <IconButton
          label={`Offer ${scheme.name} earlier`}
          icon={ArrowUp}
          isDisabled={isFirst}
          onPress={onMoveUp}
        />
        <IconButton
          label={isSchemeUsed ? `${scheme.name} is in use` : `Remove scheme ${scheme.name}`}
          icon={Trash2}
          isDisabled={isSchemeUsed}
          onPress={onRemove}
        />
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
              label={isUsed(id) ? `${banner} is in use` : `Remove level ${banner}`}
              icon={Trash2}
              isDisabled={levels.length === 1 || isUsed(id)}
              onPress={() => onChange({ levels: levels.filter((level) => level.id !== id) })}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
