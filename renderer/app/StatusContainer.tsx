import { NO_ZOOM } from '#core/settings/reading.ts';
import { StatusBar } from '../features/status/StatusBar.tsx';
import type { SaveState } from '../features/status/save-state.ts';
import { getAnnotationIndex } from '../state/annotation-index.ts';
import type { OpenBrief, SaveStatus } from '../state/app-state.ts';
import { lockLibrary } from '../state/lock-library.ts';
import { clearFilter, getShownAnnotations, isFilterOn } from '../state/passage-filter.ts';
import { getOpenBrief } from '../state/selectors.ts';
import { updateSettings } from '../state/settings-actions.ts';
import { useApp, useAppState } from './app-context.ts';
import type { Commands } from './use-commands.ts';
import { useLateAppState } from './use-late-app-state.ts';

export function StatusContainer({ commands }: { readonly commands: Commands }) {
  const app = useApp();
  const save = useAppState((state) => state.save);
  const isReadOnly = useAppState((state) => state.readOnlyReason !== null);
  const isEncrypted = useAppState((state) => state.isEncrypted);
  const open = useAppState(getOpenBrief);
  const zoomPercent = useAppState((state) => state.info?.settings.zoomPercent ?? NO_ZOOM);
  const codebookName = useAppState((state) => state.library?.codebook.name ?? '');
  const shownCount = useLateAppState((state) =>
    isFilterOn(state) ? getShownAnnotations(state).length : null,
  );
  return (
    <StatusBar
      save={isReadOnly && save.kind === 'saved' ? { kind: 'read-only' } : toSaveState(save)}
      onRetrySave={() => app.queue.retry()}
      counts={open === undefined ? null : countPassages(open)}
      filter={shownCount === null ? null : { shownCount, onClear: () => clearFilter(app) }}
      onReviewDrafts={() => commands.run('review.start')}
      characterCount={open?.text.text.length ?? null}
      codebookName={codebookName}
      zoomPercent={zoomPercent}
      onResetZoom={() => void updateSettings(app, { zoomPercent: NO_ZOOM })}
      onLock={isEncrypted ? () => void lockLibrary(app) : null}
      onOpenCodebook={() => app.set({ dialog: { kind: 'codebook' } })}
    />
  );
}

function countPassages({ state }: OpenBrief) {
  const { counts, byEntity } = getAnnotationIndex(state.annotations);
  return { passages: counts.annotations, drafts: counts.drafts, entities: byEntity.size };
}

function toSaveState(save: SaveStatus): SaveState {
  switch (save.kind) {
    case 'saved':
      return { kind: 'saved', at: save.savedAt };
    case 'saving':
      return { kind: 'saving' };
    case 'failed':
      return { kind: 'failed', message: save.error.message };
  }
}
