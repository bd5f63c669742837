import { useMemo } from 'react';
import type { Command } from '#core/commands/command.ts';
import type { LibraryState } from '#core/model/library.ts';
import { CommandPalette } from '../features/palette/CommandPalette.tsx';
import type { PaletteEntry } from '../features/palette/rank-entries.ts';
import { getContexts, getEnabledCommands } from '../state/contexts.ts';
import { showEntity } from '../state/entity-handlers.ts';
import { listBriefs } from '../state/navigation.ts';
import { openBrief } from '../state/open-brief.ts';
import { getUserCommands } from '../state/user-commands.ts';
import { useApp, useAppState } from './app-context.ts';
import type { Commands } from './use-commands.ts';

const REMEMBERED = 20;

export function PaletteContainer({
  commands,
  onClose,
}: {
  readonly commands: Commands;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const recentKeys = useAppState((state) => state.recentPaletteKeys);
  const entries = useMemo(() => {
    const enabled = getEnabledCommands(getContexts(app.state));
    return [
      ...listCommands(getUserCommands(app.state), enabled),
      ...(library === null ? [] : [...listBriefEntries(library), ...listEntities(library)]),
    ];
  }, [app, library]);
  const choose = ({ key }: PaletteEntry) => {
    app.set({
      recentPaletteKeys: [key, ...recentKeys.filter((recent) => recent !== key)].slice(0, REMEMBERED),
    });
    onClose();
    const [kind, id = ''] = key.split(/:(.*)/s);
    if (kind === 'command') commands.run(id);
    const brief = kind === 'brief' ? findById(library?.briefs, id) : undefined;
    if (brief !== undefined) void openBrief(app, brief.id);
    const entity = kind === 'entity' ? findById(library?.entities, id) : undefined;
    if (entity !== undefined) showEntity(app, entity.id);
  };
  return <CommandPalette entries={entries} recentKeys={recentKeys} onChoose={choose} onClose={onClose} />;
}

function listCommands(commands: readonly Command[], enabled: ReadonlySet<string>): readonly PaletteEntry[] {
  return commands
    .filter(({ id }) => enabled.has(id) && id !== 'go.palette')
    .map((command) => ({
      key: `command:${command.id}`,
      kind: 'command',
      title: command.title,
      detail: '',
      shortcut: command.keys[0] ?? null,
    }));
}

function listBriefEntries(library: LibraryState): readonly PaletteEntry[] {
  return listBriefs(library).map(({ id, title, source }) => ({
    key: `brief:${id}`,
    kind: 'brief',
    title,
    detail: source.origin,
    shortcut: null,
  }));
}

function listEntities(library: LibraryState): readonly PaletteEntry[] {
  return [...library.entities.values()]
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ id, name, aliases }) => ({
      key: `entity:${id}`,
      kind: 'entity',
      title: name,
      detail: aliases.join(', '),
      shortcut: null,
    }));
}

function findById<Value extends { readonly id: string }>(
  values: ReadonlyMap<string, Value> | undefined,
  id: string,
): Value | undefined {
  return values?.get(id);
}
