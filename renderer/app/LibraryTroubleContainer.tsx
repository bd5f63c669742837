import { useEffect, useState } from 'react';
import type { AppError } from '#core/app-error.ts';
import type { RecentLibrary } from '#core/ipc/library-contract.ts';
import { LibraryTrouble } from '../features/library/LibraryTrouble.tsx';
import type { WayOut } from '../features/library/library-trouble.ts';
import { switchLibrary } from '../state/library-actions.ts';
import { useApp, useAppState } from './app-context.ts';
import { BackupsContainer } from './BackupsContainer.tsx';
import { Toasts } from './Notices.tsx';

/** Instead of the window while no library can be shown. */
export function LibraryTroubleContainer({ error }: { readonly error: AppError }) {
  const app = useApp();
  const folder = useAppState((state) => state.info?.libraryFolder ?? '');
  const [recent, setRecent] = useState<readonly RecentLibrary[]>([]);
  const [showsBackups, setShowsBackups] = useState(false);
  useEffect(() => {
    void app.bridge.invoke('library:recent', {}).then((listed) => {
      if (listed.ok) setRecent(listed.value.libraries);
    });
  }, [app]);
  const choose = (way: WayOut) => {
    if (way === 'backups') setShowsBackups(true);
    else void switchLibrary(app, { how: way });
  };
  return (
    <>
      <LibraryTrouble
        error={error}
        folder={folder}
        recent={recent}
        now={app.environment.now()}
        onChoose={choose}
        onOpenRecent={(ticket) => void switchLibrary(app, { how: 'recent', ticket })}
        onQuit={() => void app.bridge.invoke('app:ready-to-close', { hasUnsavedEdits: false })}
      />
      {showsBackups ? <BackupsContainer canCreate={false} onClose={() => setShowsBackups(false)} /> : null}
      <Toasts />
    </>
  );
}
