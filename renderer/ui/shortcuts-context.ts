import { createContext, useContext } from 'react';
import { type CommandId, findCommand } from '#core/commands/catalog.ts';
import type { KeyStyle } from './shortcut-text.ts';

/** What the interface says about keys: the window provides those of the person, tests the catalogue's. */
export interface Shortcuts {
  readonly keyStyle: KeyStyle;
  /** All shortcuts of a command, the shown one first. */
  getKeys(id: CommandId): readonly string[];
}

export const ShortcutsContext = createContext<Shortcuts>({
  keyStyle: 'words',
  getKeys: (id) => findCommand(id)?.keys ?? [],
});

export function useShortcuts(): Shortcuts {
  return useContext(ShortcutsContext);
}

/** Label and shortcut of a command, for a button's tooltip. */
export function useCommandHint(id: CommandId): { readonly label: string; readonly shortcut: string | null } {
  const { getKeys } = useShortcuts();
  return { label: findCommand(id)?.title ?? id, shortcut: getKeys(id)[0] ?? null };
}
