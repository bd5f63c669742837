import { CATALOG, type CommandId } from './catalog.ts';
import type { Command, CommandCategory } from './command.ts';
import { applyUserKeys, type UserKeys } from './user-keys.ts';

export type MenuEntry =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'role';
      readonly role: 'cut' | 'copy' | 'paste' | 'selectAll' | 'quit' | 'togglefullscreen' | 'close';
    }
  | {
      readonly kind: 'command';
      readonly id: CommandId;
      readonly label: string;
      readonly accelerator: string | undefined;
      readonly isEnabled: boolean;
    };

export interface Menu {
  readonly title: CommandCategory;
  readonly entries: readonly MenuEntry[];
}

export interface MenuFacts {
  readonly enabledCommands: ReadonlySet<string>;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly userKeys: UserKeys;
}

const ORDER: readonly CommandCategory[] = ['File', 'Edit', 'Passage', 'Assess', 'Go', 'View', 'Help'];

/** The native menu as data: the catalogue, grouped, with what the platform adds (clipboard, quit, full screen). */
export function buildMenus(facts: MenuFacts): readonly Menu[] {
  return ORDER.map((title) => ({
    title,
    entries: [...commandEntries(title, facts), ...platformEntries(title)],
  }));
}

function commandEntries(category: CommandCategory, facts: MenuFacts): MenuEntry[] {
  const entries: MenuEntry[] = [];
  let group: number | undefined;
  for (const command of applyUserKeys(CATALOG, facts.userKeys)) {
    if (command.category !== category || command.menu === undefined) continue;
    if (group !== undefined && group !== command.menu.group) entries.push({ kind: 'separator' });
    group = command.menu.group;
    entries.push({
      kind: 'command',
      id: command.id,
      label: labelOf(command, facts),
      accelerator: toAccelerator(command.keys[0]),
      isEnabled: facts.enabledCommands.has(command.id),
    });
  }
  return entries;
}

function platformEntries(category: CommandCategory): MenuEntry[] {
  switch (category) {
    case 'File':
      return [{ kind: 'separator' }, { kind: 'role', role: 'close' }, { kind: 'role', role: 'quit' }];
    case 'Edit':
      return [
        { kind: 'separator' },
        { kind: 'role', role: 'cut' },
        { kind: 'role', role: 'copy' },
        { kind: 'role', role: 'paste' },
        { kind: 'role', role: 'selectAll' },
      ];
    case 'View':
      return [{ kind: 'separator' }, { kind: 'role', role: 'togglefullscreen' }];
    default:
      return [];
  }
}

function labelOf(command: Command<CommandId>, { undoLabel, redoLabel }: MenuFacts): string {
  if (command.id === 'edit.undo' && undoLabel !== null) return `Undo ${undoLabel}`;
  if (command.id === 'edit.redo' && redoLabel !== null) return `Redo ${redoLabel}`;
  return command.title;
}

/**
 * `Mod+Shift+V` → `CmdOrCtrl+Shift+V`. Keys without a modifier are no accelerators: Electron would take them away
 * from text fields.
 */
export function toAccelerator(key: string | undefined): string | undefined {
  if (key === undefined || !/^(Mod|Alt|Ctrl)\+|^(Shift\+)?F\d+$/.test(key)) return undefined;
  return key.replace('Mod+', 'CmdOrCtrl+').replace(/\+\+$/, '+Plus');
}
