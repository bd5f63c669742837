import { CATALOG } from '#core/commands/catalog.ts';
import { findKeyConflict } from '#core/commands/user-keys.ts';
import { ShortcutSheet } from '../features/palette/ShortcutSheet.tsx';
import { getUserCommands, resetAllUserKeys, setUserKeys } from '../state/user-commands.ts';
import { useApp, useAppState } from './app-context.ts';

const NO_LABELS = [] as const;

export function ShortcutsContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const labels = useAppState((state) => state.library?.codebook.labels) ?? NO_LABELS;
  const isMac = useAppState((state) => state.info?.platform === 'darwin');
  const commands = useAppState(getUserCommands);
  return (
    <ShortcutSheet
      commands={commands}
      catalogue={CATALOG}
      labels={labels}
      isMac={isMac}
      findConflict={(shortcut, id) => findKeyConflict(shortcut, id, { commands, labels })}
      onChange={(id, keys) => setUserKeys(app, id, keys)}
      onResetAll={() => resetAllUserKeys(app)}
      onClose={onClose}
    />
  );
}
