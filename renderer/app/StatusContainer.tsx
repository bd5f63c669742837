import { useMemo } from 'react';
import { StatusBar } from '../features/status/StatusBar.tsx';
import type { SaveState } from '../features/status/save-state.ts';
import type { SaveStatus } from '../state/app-state.ts';
import { countAnnotations } from '../state/apply-action.ts';
import { clearFilter, getShownAnnotations, isFilterOn } from '../state/passage-filter.ts';
import { getOpenBrief } from '../state/selectors.ts';
import { useApp, useAppState } from './app-context.ts';

export function StatusContainer() {
  const app = useApp();
  const save = useAppState((state) => state.save);
  const open = useAppState(getOpenBrief);
  const codebookName = useAppState((state) => state.library?.codebook.name ?? '');
  const shownCount = useAppState((state) => (isFilterOn(state) ? getShownAnnotations(state).length : null));
  const annotations = open?.state.annotations;
  const counts = useMemo(() => {
    if (open === undefined) return null;
    const { annotations: passages, drafts } = countAnnotations(open.state);
    const entities = new Set([...open.state.annotations.values()].flatMap(({ entityId }) => entityId ?? []))
      .size;
    return { passages, drafts, entities };
  }, [open]);
  return (
    <StatusBar
      save={toSaveState(save)}
      onRetrySave={() => app.queue.retry()}
      counts={annotations === undefined ? null : counts}
      filter={shownCount === null ? null : { shownCount, onClear: () => clearFilter(app) }}
      characterCount={open?.text.text.length ?? null}
      codebookName={codebookName}
      onOpenCodebook={() => app.set({ dialog: { kind: 'codebook' } })}
    />
  );
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
