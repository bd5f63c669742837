import type { AppStore } from './app-store.ts';
import type { WindowPlaces } from './command-handlers.ts';
import { chooseFolder } from './import-actions.ts';
import { findUnplaced, getWaitingPassages, placePassage } from './placement-actions.ts';
import { importReissue } from './reissue-actions.ts';
import { getOpenBrief } from './selectors.ts';
import { chooseTable } from './table-actions.ts';

export function reissueHandlers(app: AppStore, places: WindowPlaces) {
  return {
    'brief.import-folder': () => void chooseFolder(app),
    'brief.import-rows': () => void chooseTable(app),
    'brief.open-original': () => void openOriginal(app),
    'brief.reissue': () => void importReissue(app),
    'passage.review-places': () => app.set({ dialog: { kind: 'placement-review' }, placingId: null }),
    'passage.place': () => placeOnSelection(app, places),
  };
}

async function openOriginal(app: AppStore): Promise<void> {
  const { currentBriefId } = app.state;
  if (currentBriefId === null) return;
  const opened = await app.bridge.invoke('brief:open-original', { briefId: currentBriefId });
  if (!opened.ok) app.showToast({ tone: 'error', message: opened.error.message });
}

function placeOnSelection(app: AppStore, places: WindowPlaces): void {
  const id = findUnplaced(app.state);
  const range = places.getSelection();
  if (id === null || range === null) return;
  const wasInReview = Boolean(app.findAnnotation(id)?.proposal);
  const done = placePassage(app, id, [range]);
  if (!done.ok) {
    app.showToast({ tone: 'error', message: done.error.message });
    return;
  }
  places.clearSelection();
  app.set({ selection: null, placingId: null, activeAnnotationId: id });
  const open = getOpenBrief(app.state);
  const goesOn = wasInReview && open !== undefined && getWaitingPassages(open.state).length > 0;
  if (goesOn) app.set({ dialog: { kind: 'placement-review' } });
  else places.focusReader();
}
