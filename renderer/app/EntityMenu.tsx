import type { CommandId } from '#core/commands/catalog.ts';
import type { EntityId } from '#core/model/ids.ts';
import { showEntity } from '../state/entity-handlers.ts';
import { getUserCommands } from '../state/user-commands.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { useApp } from './app-context.ts';

/** An entity of the registry and where its menu was asked for. */
export interface EntityMenuPlace {
  readonly entityId: EntityId;
  readonly at: { readonly x: number; readonly y: number };
}

interface EntityMenuProps {
  readonly place: EntityMenuPlace;
  readonly onClose: () => void;
}

const SHOW = 'show';
const COPY = 'copy';
const REGISTRY: readonly CommandId[] = ['entity.new', 'entity.same'];

/** The menu of a right click, or of Shift+F10, on an entity: its mentions, its name, and what the registry offers. */
export function EntityMenu({ place, onClose }: EntityMenuProps) {
  const app = useApp();
  const name = app.state.library?.entities.get(place.entityId)?.name ?? '';
  const registry = getUserCommands(app.state).filter(({ id }) => REGISTRY.includes(id));
  const run = (id: string) => {
    onClose();
    if (id === SHOW) showEntity(app, place.entityId);
    else if (id === COPY) void app.bridge.invoke('clipboard:write', { text: name });
    else app.set({ dialog: { kind: id === 'entity.new' ? 'new-entity' : 'same-entities' } });
  };
  return (
    <ContextMenu
      label="Entity"
      at={place.at}
      sections={[
        [
          { id: SHOW, text: 'Show with its mentions' },
          { id: COPY, text: 'Copy name' },
        ],
        registry.map(({ id, title, keys }) => ({ id, text: title, shortcut: keys[0] ?? null })),
      ]}
      onAction={run}
      onClose={onClose}
    />
  );
}
