import { useEffect, useState } from 'react';
import type { RecentLibrary } from '#core/ipc/library-contract.ts';
import { LibrariesDialog } from '../features/library/LibrariesDialog.tsx';
import { TrashDialog } from '../features/library/TrashDialog.tsx';
import { LibraryNoticesDialog } from '../features/status/LibraryNoticesDialog.tsx';
import type { DialogState } from '../state/app-state.ts';
import { switchLibrary } from '../state/library-actions.ts';
import { deleteForGood, restoreFromTrash } from '../state/trash-actions.ts';
import { useApp, useAppState } from './app-context.ts';
import { BackupsContainer } from './BackupsContainer.tsx';
import { HistoryContainer } from './HistoryContainer.tsx';
import { VerifyContainer } from './VerifyContainer.tsx';

export type LibraryDialogState = Extract<
  DialogState,
  { readonly kind: 'notices' | 'libraries' | 'backups' | 'verify' | 'trash' | 'history' }
>;

interface LibraryDialogsProps {
  readonly dialog: LibraryDialogState;
  readonly onClose: () => void;
}

/** The dialogs about the library as a whole: its place, its past, its copies. */
export function LibraryDialogs({ dialog, onClose }: LibraryDialogsProps) {
  const isReadOnly = useAppState((state) => state.readOnlyReason !== null);
  switch (dialog.kind) {
    case 'notices':
      return <NoticesContainer onClose={onClose} />;
    case 'libraries':
      return <LibrariesContainer onClose={onClose} />;
    case 'backups':
      return <BackupsContainer canCreate={!isReadOnly} onClose={onClose} />;
    case 'verify':
      return <VerifyContainer onClose={onClose} />;
    case 'trash':
      return <TrashContainer onClose={onClose} />;
    case 'history':
      return <HistoryContainer briefId={dialog.briefId} onClose={onClose} />;
  }
}

function NoticesContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const notices = useAppState((state) => state.libraryNotices);
  return (
    <LibraryNoticesDialog
      notices={notices}
      onDismiss={() => {
        app.set({ libraryNotices: [] });
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function LibrariesContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const [libraries, setLibraries] = useState<readonly RecentLibrary[] | null>(null);
  useEffect(() => {
    void app.bridge.invoke('library:recent', {}).then((listed) => {
      if (listed.ok) setLibraries(listed.value.libraries);
    });
  }, [app]);
  const go = (target: Parameters<typeof switchLibrary>[1]) => {
    onClose();
    void switchLibrary(app, target);
  };
  return (
    <LibrariesDialog
      libraries={libraries}
      onOpen={(ticket) => go({ how: 'recent', ticket })}
      onChoose={() => go({ how: 'choose' })}
      onCreate={() => go({ how: 'create' })}
      onClose={onClose}
    />
  );
}

function TrashContainer({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const counts = useAppState((state) => state.counts);
  const briefs = [...(library?.briefs.values() ?? [])].filter(({ trashed }) => trashed !== null);
  return (
    <TrashDialog
      briefs={briefs}
      counts={counts}
      now={app.environment.now()}
      onRestore={(briefId) => restoreFromTrash(app, briefId)}
      onDelete={(briefIds) => void deleteForGood(app, briefIds)}
      onClose={onClose}
    />
  );
}
