import type { BriefId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { OpenBrief } from './app-state.ts';
import type { AppStore } from './app-store.ts';

/** Brings a brief into the window without showing it: from memory when it was there before. */
export async function loadBrief(app: AppStore, briefId: BriefId): Promise<Result<OpenBrief>> {
  const known = app.state.briefs.get(briefId);
  if (known !== undefined) return ok(known);
  const opened = await app.bridge.invoke('brief:open', { briefId });
  if (!opened.ok) return opened;
  const { text, blocks, annotations, relations, revision, notices } = opened.value;
  app.queue.setRevision(briefId, revision);
  // An action may have reached these marks from afar: its edits are in the window's own, and perhaps not on disk yet.
  const state = app.state.distantMarks.get(briefId) ?? {
    annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
  };
  const brief: OpenBrief = { briefId, text: { text, blocks }, state };
  const distantMarks = new Map(app.state.distantMarks);
  distantMarks.delete(briefId);
  app.set({ briefs: new Map(app.state.briefs).set(briefId, brief), distantMarks });
  const { libraryNotices } = app.state;
  const added = notices.filter((notice) => !libraryNotices.includes(notice));
  if (added.length > 0) app.set({ libraryNotices: [...libraryNotices, ...added] });
  return ok(brief);
}
