import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId } from '#core/model/ids.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import './entity-filter.css';

interface EntityFilterFieldProps {
  /** Those that the brief mentions. */
  readonly entities: readonly Entity[];
  /** `undefined`: any entity, or none. */
  readonly chosen: readonly EntityId[] | undefined;
  readonly onChange: (chosen: readonly EntityId[] | undefined) => void;
}

const ADD = 'add';

/** Any number of entities, added from a list and each taken away by itself. */
export function EntityFilterField({ entities, chosen = [], onChange }: EntityFilterFieldProps) {
  const picked = entities.filter(({ id }) => chosen.includes(id));
  const rest = entities.filter(({ id }) => !chosen.includes(id));
  const hint = chosen.length === 0 ? 'Any entity, or none' : `${chosen.length} chosen – add another…`;
  const remove = (keys: ReadonlySet<unknown>) => {
    const left = chosen.filter((id) => !keys.has(id));
    onChange(left.length === 0 ? undefined : left);
  };
  return (
    <div className="entity-filter">
      <SelectField
        label="Entity"
        options={[
          { id: ADD, text: hint },
          ...rest.map(({ id, name }) => ({ id: `entity ${id}`, text: name })),
        ]}
        value={ADD}
        onChange={(key) => {
          const entity = rest.find(({ id }) => `entity ${id}` === key);
          if (entity !== undefined) onChange([...chosen, entity.id]);
        }}
      />
      {picked.length === 0 ? null : (
        <TagGroup aria-label="Entities to export" onRemove={remove}>
          <TagList className="entity-filter__chosen" items={picked}>
            {({ id, name }) => (
              <Tag id={id} textValue={name} className="entity-filter__tag">
                <span dir="auto">{name}</span>
                <Button slot="remove" className="entity-filter__remove">
                  <Icon of={X} size={13} />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
