import { useMemo, useState } from 'react';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import { suggestSameEntities } from '#core/entities/suggest-same-entity.ts';
import { EntityList } from '../features/entities/EntityList.tsx';
import { showEntity } from '../state/entity-handlers.ts';
import { useApp, useAppState } from './app-context.ts';
import { EntityMenu, type EntityMenuPlace } from './EntityMenu.tsx';
import { useMentionCounts } from './use-mentions.ts';

/** The registry: every entity of the library, with its mentions in all briefs. */
export function EntitiesContainer() {
  const app = useApp();
  const registry = useAppState((state) => state.library?.entities);
  const entityTypes = useAppState((state) => state.library?.codebook.entityTypes);
  const activeEntityId = useAppState((state) => state.activeEntityId);
  const mentionCounts = useMentionCounts();
  const [filter, setFilter] = useState('');
  const [menu, setMenu] = useState<EntityMenuPlace | null>(null);
  const entities = useMemo(() => [...(registry?.values() ?? [])], [registry]);
  const suggestions = useMemo(() => suggestSameEntities(entities), [entities]);
  if (registry === undefined || entityTypes === undefined) return null;
  const selected = activeEntityId === null ? undefined : resolveEntity(registry, activeEntityId);
  return (
    <>
      <EntityList
        entities={entities}
        entityTypes={entityTypes}
        mentionCounts={mentionCounts}
        selectedId={selected?.id ?? null}
        filter={filter}
        onFilterChange={setFilter}
        onSelect={(id) => showEntity(app, id)}
        suggestionCount={suggestions.length}
        onShowSuggestions={() => app.set({ dialog: { kind: 'same-entities' } })}
        onNew={() => app.set({ dialog: { kind: 'new-entity' } })}
        onContextMenu={(entityId, at) => setMenu({ entityId, at })}
      />
      {menu === null ? null : <EntityMenu place={menu} onClose={() => setMenu(null)} />}
    </>
  );
}
