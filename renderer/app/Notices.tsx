import { ImportProgress } from '../features/import/ImportProgress.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { useApp, useAppState } from './app-context.ts';
import { LibraryBanners } from './LibraryBanners.tsx';
import { PlacementNotice } from './PlacementNotice.tsx';
import type { Commands } from './use-commands.ts';
import { useLasting } from './use-lasting.ts';

/** A single file is mostly read before a person could look. */
const SHOW_AFTER_MS = 700;

/** Between top bar and panes: what must not be overlooked. */
export function Notices({ commands }: { readonly commands: Commands }) {
  const app = useApp();
  const progress = useAppState((state) => state.importProgress);
  const isLong = useLasting(progress !== null, SHOW_AFTER_MS);
  return (
    <div className="notices">
      <LibraryBanners />
      <PlacementNotice commands={commands} />
      {progress === null || (progress.total < 2 && progress.pages === undefined && !isLong) ? null : (
        <ImportProgress {...progress} onCancel={() => void app.bridge.invoke('import:cancel', {})} />
      )}
    </div>
  );
}

const TONES = { info: 'info', success: 'success', error: 'danger' } as const;

export function Toasts() {
  const app = useApp();
  const toasts = useAppState((state) => state.toasts);
  return (
    <ToastRegion
      toasts={toasts.map(({ id, tone, message, action }) => ({
        id: String(id),
        tone: TONES[tone],
        title: message,
        ...(action === undefined ? {} : { action }),
      }))}
      onDismiss={(id) => app.dismissToast(Number(id))}
    />
  );
}
