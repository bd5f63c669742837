import { useCallback, useEffect, useState } from 'react';
import type { BackupInfo } from '#core/ipc/library-contract.ts';
import { BackupsDialog } from '../features/library/BackupsDialog.tsx';
import { switchLibrary } from '../state/library-actions.ts';
import { useApp } from './app-context.ts';

export function BackupsContainer({
  canCreate,
  onClose,
}: {
  readonly canCreate: boolean;
  readonly onClose: () => void;
}) {
  const app = useApp();
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null);
  const refresh = useCallback(async () => {
    const listed = await app.bridge.invoke('backup:list', {});
    setBackups(listed.ok ? listed.value.backups : []);
    if (!listed.ok) app.showToast({ tone: 'error', message: listed.error.message });
  }, [app]);
  useEffect(() => void refresh(), [refresh]);
  const create = async () => {
    await app.queue.whenSettled();
    const created = await app.bridge.invoke('backup:create', {});
    if (!created.ok) app.showToast({ tone: 'error', message: created.error.message });
    await refresh();
  };
  return (
    <BackupsDialog
      backups={backups}
      now={app.environment.now()}
      onCreate={canCreate ? create : null}
      onRestore={(backupId) => {
        onClose();
        void switchLibrary(app, { how: 'restore-backup', backupId });
      }}
      onClose={onClose}
    />
  );
}
