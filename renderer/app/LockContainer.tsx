import { useEffect } from 'react';
import { LockScreen } from '../features/encryption/LockScreen.tsx';
import { unlockLibrary } from '../state/encryption-actions.ts';
import { switchLibrary } from '../state/library-actions.ts';
import { useApp, useAppState } from './app-context.ts';

export function LockContainer() {
  const app = useApp();
  const libraryFolder = useAppState((state) => state.info?.libraryFolder ?? '');
  // The menu belongs to the window of an open library: nothing in it can run now.
  useEffect(() => {
    void app.bridge.invoke('menu:update', { enabledCommands: [], undoLabel: null, redoLabel: null });
    void app.bridge.invoke('window:update', { title: 'Briefmark', hasUnsavedEdits: false });
  }, [app]);
  return (
    <LockScreen
      libraryFolder={libraryFolder}
      onUnlock={(passphrase) => unlockLibrary(app, passphrase)}
      onOpenAnother={() => void switchLibrary(app, { how: 'choose' })}
    />
  );
}
