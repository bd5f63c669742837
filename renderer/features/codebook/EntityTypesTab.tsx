import { Plus, Trash2 } from 'lucide-react';
import type { Codebook, EntityType } from '#core/model/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { addEntityType, changeEntityType, removeEntityType } from './edit-codebook.ts';

interface EntityTypesTabProps {
  readonly codebook: Codebook;
  /** Entities of each type in the library: a type in use cannot be removed. */
  readonly usage: Readonly<Record<string, number>>;
  readonly onChange: (codebook: Codebook) => void;
}

/** What kinds of entities the registry holds. */
export function EntityTypesTab({ codebook, usage, onChange }: EntityTypesTabProps) {
  return (
    <div className="rows-tab">
      <ul aria-label="Entity types">
        {codebook.entityTypes.map((type) => {
          const use = describeUse(type, codebook, usage);
          return (
            <li key={type.id} className="rows-tab__row">
              <TextInput
                label={`Name of ${type.name}`}
                isLabelHidden
                value={type.name}
                maxLength={60}
                onChange={(name) => onChange(changeEntityType(codebook, type.id, { name }))}
              />
              <span className="rows-tab__note">{use}</span>
              <IconButton
                label={use === '' ? `Remove ${type.name}` : `${type.name} is in use`}
                icon={Trash2}
                isDisabled={use !== '' || codebook.entityTypes.length === 1}
                onPress={() => onChange(removeEntityType(codebook, type.id))}
              />
            </li>
          );
        })}
      </ul>
      <Button onPress={() => onChange(addEntityType(codebook))}>
        <Icon of={Plus} />
        Add entity type
      </Button>
    </div>
  );
}

/** Why a type cannot be removed; empty when it can. */
function describeUse(
  { id }: EntityType,
  { labels }: Codebook,
  usage: Readonly<Record<string, number>>,
): string {
  const entities = usage[id] ?? 0;
  if (entities > 0) return formatCount(entities, 'entity', 'entities');
  const label = labels.find(({ entityType }) => entityType === id);
  return label === undefined ? '' : `of label ${label.name}`;
}
