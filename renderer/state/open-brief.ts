import type { BriefId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { loadBrief } from './load-brief.ts';
import { updateSettings } from './settings-actions.ts';
import { addTab, placeTab } from './tabs.ts';

/** Opens a brief in its tab, where its reader was: from memory when this window has shown it before. */
export async function openBrief(app: AppStore, briefId: BriefId): Promise<void> {
  const { currentBriefId: leftId, activeAnnotationId } = app.state;
  if (leftId === briefId && app.state.briefs.has(briefId)) return;
  app.sealUndo();
  const left = leftId === null ? app.state.tabs : placeTab(app.state.tabs, leftId, { activeAnnotationId });
  const tabs = addTab(left, briefId, leftId);
  const wasActive = tabs.find((tab) => tab.briefId === briefId)?.activeAnnotationId ?? null;
  /** A passage may be gone by now. */
  const active = () => (wasActive !== null && app.findAnnotation(wasActive, briefId) ? wasActive : null);
  app.set({
    tabs,
    currentBriefId: briefId,
    activeAnnotationId: active(),
    selection: null,
    placingId: null,
    briefError: null,
    arrivingText: null,
  });
  void updateSettings(app, { lastBriefId: briefId });
  if (app.state.briefs.has(briefId)) return;
  const loaded = await loadBrief(app, briefId);
  if (app.state.currentBriefId !== briefId) return;
  if (!loaded.ok) app.set({ briefError: loaded.error, arrivingText: null });
  else if (app.state.activeAnnotationId === null) app.set({ activeAnnotationId: active() });
}
