import { LibraryNoticesBanner, ReadOnlyBanner } from '../features/status/LibraryBanners.tsx';
import { SaveFailedBanner } from '../features/status/SaveFailedBanner.tsx';
import { switchLibrary } from '../state/library-actions.ts';
import { useApp, useAppState } from './app-context.ts';

/** The truth about the disk, as far as it needs the user: not saved, not to be changed, repaired. */
export function LibraryBanners() {
  const app = useApp();
  const save = useAppState((state) => state.save);
  const readOnlyReason = useAppState((state) => state.readOnlyReason);
  const notices = useAppState((state) => state.libraryNotices);
  const saveCopy = () => void switchLibrary(app, { how: 'copy-and-go-on' });
  return (
    <>
      {readOnlyReason === null ? null : (
        <ReadOnlyBanner
          reason={readOnlyReason}
          pending={save.kind === 'failed' ? save.pending : 0}
          now={app.environment.now()}
          onSaveCopy={saveCopy}
          onTakeOver={() => void switchLibrary(app, { how: 'take-over' })}
          onOpenForWriting={() => void switchLibrary(app, { how: 'again' })}
          onShowBackups={() => app.set({ dialog: { kind: 'backups' } })}
        />
      )}
      {save.kind === 'failed' && readOnlyReason === null ? (
        <SaveFailedBanner
          message={save.error.message}
          pending={save.pending}
          onRetry={() => app.queue.retry()}
          onSaveCopy={saveCopy}
        />
      ) : null}
      {notices.length === 0 ? null : (
        <LibraryNoticesBanner
          notices={notices}
          onShowAll={() => app.set({ dialog: { kind: 'notices' } })}
          onDismiss={() => app.set({ libraryNotices: [] })}
        />
      )}
    </>
  );
}
