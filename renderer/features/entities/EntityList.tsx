import { ListFilter, Merge, Plus, SearchX, Users } from 'lucide-react';
import { useMemo } from 'react';
import type { EntityType } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId } from '#core/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { ListRow } from '../../ui/list/list-rows.ts';
import { VirtualListBox } from '../../ui/list/VirtualListBox.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { EntityRow } from './EntityRow.tsx';
import { type EntityMatch, findEntities } from './find-entities.ts';

interface EntityListProps {
  readonly entities: readonly Entity[];
  readonly entityTypes: readonly EntityType[];
  /** Mentions in the whole library, by entity id. */
  readonly mentionCounts: Readonly<Record<string, number>>;
  readonly selectedId: EntityId | null;
  readonly filter: string;
  readonly onFilterChange: (filter: string) => void;
  readonly onSelect: (id: EntityId) => void;
  /** Pairs that may be one and that nobody has looked at. */
  readonly suggestionCount: number;
  readonly onShowSuggestions: () => void;
  readonly onNew: () => void;
  readonly onContextMenu?: (id: EntityId, at: { readonly x: number; readonly y: number }) => void;
}

/** The registry of the library: every entity once, by name and alias. */
export function EntityList(props: EntityListProps) {
  const { entities, mentionCounts, filter, onFilterChange } = props;
  const total = useMemo(() => entities.filter((entity) => entity.mergedInto === null).length, [entities]);
  const rows = useMemo(
    () => findEntities(entities, filter, { mentionCounts }).map(toRow),
    [entities, filter, mentionCounts],
  );
  const typeNames = useMemo(
    () => new Map(props.entityTypes.map(({ id, name }) => [id, name])),
    [props.entityTypes],
  );

  if (total === 0) {
    return (
      <EmptyState
        icon={Users}
        title="No entities yet"
        action={<Button onPress={props.onNew}>New entity…</Button>}
      >
        Select a name in a brief and press a label’s key: the people, places and organizations you tag are
        kept here.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="pane-filter">
        <TextInput
          label="Filter entities"
          isLabelHidden
          icon={ListFilter}
          placeholder={`Filter ${formatCount(total, 'entity', 'entities')}`}
          value={filter}
          onChange={onFilterChange}
        />
        <IconButton label="New entity" icon={Plus} onPress={props.onNew} />
      </div>
      {props.suggestionCount === 0 ? null : (
        <Button variant="quiet" className="entity-suggestions" onPress={props.onShowSuggestions}>
          <Icon of={Merge} />
          {formatCount(props.suggestionCount, 'pair')} may be the same
        </Button>
      )}
      {rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title="No entity matches"
          action={<Button onPress={() => onFilterChange('')}>Clear filter</Button>}
        >
          No name and no alias holds “{filter.trim()}”.
        </EmptyState>
      ) : (
        <VirtualListBox
          label="Entities"
          rows={rows}
          estimatedRowPx={52}
          selectedKey={props.selectedId}
          onSelect={(key) => {
            const id = entities.find((entity) => entity.id === key)?.id;
            if (id) props.onSelect(id);
          }}
          onContextMenu={(key, at) => {
            const id = entities.find((entity) => entity.id === key)?.id;
            if (id) props.onContextMenu?.(id, at);
          }}
          getText={({ entity }) => entity.name}
          renderItem={({ entity, alias }) => (
            <EntityRow
              entity={entity}
              alias={alias}
              typeName={typeNames.get(entity.type) ?? entity.type}
              mentionCount={mentionCounts[entity.id] ?? 0}
            />
          )}
        />
      )}
    </>
  );
}

function toRow(match: EntityMatch): ListRow<EntityMatch> {
  return { kind: 'item', key: match.entity.id, item: match };
}
