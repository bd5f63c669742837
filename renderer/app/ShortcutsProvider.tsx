import { type ReactNode, useMemo } from 'react';
import { getUserCommands } from '../state/user-commands.ts';
import { type Shortcuts, ShortcutsContext } from '../ui/shortcuts-context.ts';
import { useAppState } from './app-context.ts';

/** Tells every tooltip, menu and key cap below it which keys this person has, in the platform's spelling. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const commands = useAppState(getUserCommands);
  const isMac = useAppState((state) => state.info?.platform === 'darwin');
  const shortcuts = useMemo<Shortcuts>(() => {
    const keys = new Map<string, readonly string[]>(commands.map((command) => [command.id, command.keys]));
    return { keyStyle: isMac ? 'mac' : 'words', getKeys: (id) => keys.get(id) ?? [] };
  }, [commands, isMac]);
  return <ShortcutsContext.Provider value={shortcuts}>{children}</ShortcutsContext.Provider>;
}
