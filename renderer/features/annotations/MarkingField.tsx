import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { MarkingScheme } from '#core/model/codebook.ts';
import type { Marking } from '#core/model/marking.ts';
import { findTlpLabel, TLP_SCHEME } from '#core/tradecraft/tlp.ts';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MarkingChip } from '../../ui/MarkingChip.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

interface MarkingFieldProps {
  readonly schemes: readonly MarkingScheme[];
  readonly value: readonly Marking[];
  /** The brief's own markings, which hold for a passage until it has one of the same scheme. */
  readonly inherited: readonly Marking[];
  /** Several things are marked at once and they differ. */
  readonly isMixed?: boolean;
  /** What the field marks: `this portion` or `this brief`. */
  readonly scope: string;
  readonly onChange: (markings: readonly Marking[]) => void;
}

/** One marking per scheme. The first scheme always shows; the others when they are in use or asked for. */
export function MarkingField(props: MarkingFieldProps) {
  const { schemes, value, inherited, scope, onChange } = props;
  const [asked, setAsked] = useState<readonly string[]>([]);
  const inUse = (id: string) => [...value, ...inherited].some((marking) => marking.scheme === id);
  const shown = schemes.filter(({ id }, index) => index === 0 || inUse(id) || asked.includes(id));
  const hidden = schemes.filter((scheme) => !shown.includes(scheme));
  const setLevel = (scheme: string, level: string | null) => {
    const others = value.filter((marking) => marking.scheme !== scheme);
    const controls = value.find((marking) => marking.scheme === scheme)?.controls ?? [];
    onChange(level === null ? others : [...others, { scheme, level, controls }]);
  };
  return (
    <div className="field">
      {shown.map((scheme, index) => (
        <SchemeSelect
          key={scheme.id}
          scheme={scheme}
          schemes={schemes}
          isFirst={index === 0}
          value={value.find((marking) => marking.scheme === scheme.id) ?? null}
          inherited={inherited.find((marking) => marking.scheme === scheme.id) ?? null}
          scope={scope}
          unsetText={props.isMixed ? 'mixed' : 'not stated'}
          onChange={(level) => setLevel(scheme.id, level)}
        />
      ))}
      {hidden.length === 0 ? null : (
        <ActionMenu
          label="Other marking schemes"
          trigger={
            <Button className="add-button">
              <Icon of={Plus} size={13} />
              {hidden.map(({ name }) => name).join(', ')}
            </Button>
          }
          sections={[hidden.map(({ id, name }) => ({ id, text: name }))]}
          onAction={(id) => setAsked([...asked, id])}
        />
      )}
    </div>
  );
}

interface SchemeSelectProps {
  readonly scheme: MarkingScheme;
  readonly schemes: readonly MarkingScheme[];
  readonly isFirst: boolean;
  readonly value: Marking | null;
  readonly inherited: Marking | null;
  readonly scope: string;
  readonly unsetText: string;
  readonly onChange: (level: string | null) => void;
}

const UNSET = 'unset';

function SchemeSelect(props: SchemeSelectProps) {
  const { scheme, schemes, isFirst, value, inherited, scope, onChange } = props;
  const unset =
    inherited === null
      ? { id: UNSET, text: 'Not stated', content: <span className="not-stated">{props.unsetText}</span> }
      : { id: UNSET, text: 'As the brief', content: <MarkingChip marking={inherited} schemes={schemes} /> };
  const levels = scheme.levels.map(({ id, banner }) => {
    const marking = value?.level === id ? value : { scheme: scheme.id, level: id, controls: [] };
    const audience = scheme.id === TLP_SCHEME.id ? findTlpLabel(id)?.audience : undefined;
    const content = <MarkingChip key={id} marking={marking} schemes={schemes} />;
    return { id, text: banner, content, ...(audience === undefined ? {} : { description: audience }) };
  });
  const trailing = value === null ? (inherited === null ? undefined : 'from the brief') : scope;
  return (
    <SelectField
      label={isFirst ? 'Marking' : scheme.name}
      options={[{ ...unset, ...(inherited === null ? {} : { description: 'as the brief' }) }, ...levels]}
      value={value?.level ?? UNSET}
      onChange={(id) => onChange(id === UNSET ? null : id)}
      {...(trailing === undefined ? {} : { trailing })}
    />
  );
}
