import type { BriefId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { updateSettings } from './settings-actions.ts';

/** Opens a brief, from memory when this window has shown it before. */
export async function openBrief(app: AppStore, briefId: BriefId): Promise<void> {
  if (app.state.currentBriefId === briefId && app.state.briefs.has(briefId)) return;
  app.sealUndo();
  app.set({ currentBriefId: briefId, activeAnnotationId: null, selection: null, briefError: null });
  void updateSettings(app, { lastBriefId: briefId });
  if (app.state.briefs.has(briefId)) return;
  const opened = await app.bridge.invoke('brief:open', { briefId });
  if (!opened.ok) {
    if (app.state.currentBriefId === briefId) app.set({ briefError: opened.error });
    return;
  }
  const { text, blocks, annotations, relations, revision, notices } = opened.value;
  app.queue.setRevision(briefId, revision);
  const state = {
    annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
  };
  app.set({ briefs: new Map(app.state.briefs).set(briefId, { briefId, text: { text, blocks }, state }) });
  for (const notice of notices) app.showToast({ tone: 'info', message: notice });
}
