import type { BriefId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { loadBrief } from './load-brief.ts';
import { updateSettings } from './settings-actions.ts';

/** Opens a brief, from memory when this window has shown it before. */
export async function openBrief(app: AppStore, briefId: BriefId): Promise<void> {
  if (app.state.currentBriefId === briefId && app.state.briefs.has(briefId)) return;
  app.sealUndo();
  app.set({
    currentBriefId: briefId,
    activeAnnotationId: null,
    selection: null,
    placingId: null,
    briefError: null,
  });
  void updateSettings(app, { lastBriefId: briefId });
  const loaded = await loadBrief(app, briefId);
  if (!loaded.ok && app.state.currentBriefId === briefId) app.set({ briefError: loaded.error });
}
