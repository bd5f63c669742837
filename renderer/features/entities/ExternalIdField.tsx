import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { ExternalId } from '#core/model/entity.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldLabel } from '../../ui/FieldLabel.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

interface ExternalIdFieldProps {
  readonly value: readonly ExternalId[];
  readonly onChange: (ids: readonly ExternalId[]) => void;
}

/** What the entity is called in other registers. An address is kept as text: Briefmark opens none. */
export function ExternalIdField({ value, onChange }: ExternalIdFieldProps) {
  const labelId = useId();
  const [source, setSource] = useState('');
  const [id, setId] = useState('');
  const canAdd = source.trim() !== '' && id.trim() !== '';
  const add = () => {
    if (!canAdd) return;
    onChange([...value, { source: source.trim(), id: id.trim(), url: '' }]);
    setSource('');
    setId('');
  };
  return (
    <div className="field">
      <FieldLabel id={labelId}>External ids</FieldLabel>
      <ul className="id-list" aria-labelledby={labelId}>
        {value.map((each) => (
          <li key={`${each.source} ${each.id}`} className="id-list__item">
            <span className="id-list__source">{each.source}</span>
            <span className="id-list__id">{each.id}</span>
            <IconButton
              label={`Remove ${each.source} ${each.id}`}
              icon={X}
              className="icon-button--small"
              onPress={() => onChange(value.filter((other) => other !== each))}
            />
          </li>
        ))}
      </ul>
      <form
        className="id-list__form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          label="Register"
          isLabelHidden
          placeholder="Register"
          value={source}
          onChange={setSource}
          maxLength={100}
        />
        <TextInput label="Id" isLabelHidden placeholder="Id" value={id} onChange={setId} maxLength={500} />
        <Button type="submit" isDisabled={!canAdd}>
          Add
        </Button>
      </form>
    </div>
  );
}
