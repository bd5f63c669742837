import type { BriefSnapshot } from '#core/ipc/contract.ts';
import type { BriefText } from '#core/model/blocks.ts';
import type { BriefId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { OpenBrief } from './app-state.ts';
import type { AppStore } from './app-store.ts';

/** From here on reading the passages takes long enough to be seen. */
const MANY_PASSAGES = 1000;

/** Brings a brief into the window without showing it: from memory when it was there before. */
export async function loadBrief(app: AppStore, briefId: BriefId): Promise<Result<OpenBrief>> {
  const known = app.state.briefs.get(briefId);
  if (known !== undefined) return ok(known);
  const opened = await requestBrief(app, briefId);
  if (!opened.ok) return opened;
  const { text, blocks, annotations, relations, revision, notices } = opened.value;
  app.queue.setRevision(briefId, revision);
  // An action may have reached these marks from afar: its edits are in the window's own, and perhaps not on disk yet.
  const state = app.state.distantMarks.get(briefId) ?? {
    annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    relations: new Map(relations.map((relation) => [relation.id, relation])),
  };
  const brief: OpenBrief = { briefId, text: takeArrived(app, briefId, { text, blocks }), state };
  const distantMarks = new Map(app.state.distantMarks);
  distantMarks.delete(briefId);
  app.set({ briefs: new Map(app.state.briefs).set(briefId, brief), distantMarks, arrivingText: null });
  const { libraryNotices } = app.state;
  const added = notices.filter((notice) => !libraryNotices.includes(notice));
  if (added.length > 0) app.set({ libraryNotices: [...libraryNotices, ...added] });
  return ok(brief);
}

/** The text of a large brief is laid out while the main process reads the passages. What is wrong with it, opening says. */
async function requestBrief(app: AppStore, briefId: BriefId): Promise<Result<BriefSnapshot>> {
  const isShown = () => app.state.currentBriefId === briefId;
  const isLarge = (app.state.counts.get(briefId)?.annotations ?? 0) >= MANY_PASSAGES;
  if (!isLarge || !isShown()) return app.bridge.invoke('brief:open', { briefId });
  const read = await app.bridge.invoke('brief:text', { briefId });
  const opening = app.bridge.invoke('brief:open', { briefId }); // on its way before the window is busy with the text
  if (read.ok && isShown()) app.set({ arrivingText: { briefId, text: read.value } });
  return opening;
}

/** The very text that is shown already, so that it is not laid out a second time. */
function takeArrived(app: AppStore, briefId: BriefId, opened: BriefText): BriefText {
  const { arrivingText } = app.state;
  if (arrivingText?.briefId !== briefId) return opened;
  return arrivingText.text.text === opened.text ? arrivingText.text : opened;
}
