import type { BriefId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { listBriefs } from './navigation.ts';
import { openBrief } from './open-brief.ts';
import type { UndoEntry } from './undo-stack.ts';

/** Takes a brief out of the list, with all its marks; undo and the trash bring it back. */
export async function moveToTrash(app: AppStore, briefId: BriefId): Promise<void> {
  const { library } = app.state;
  const brief = library?.briefs.get(briefId);
  if (library === null || brief === undefined || brief.trashed !== null) return;
  const listed = listBriefs(library);
  const at = listed.findIndex(({ id }) => id === briefId);
  const neighbour = listed[at + 1] ?? listed[at - 1];
  const trashed = app.nowText();
  const done = app.dispatch({
    label: `Move “${shorten(brief.title)}” to the trash`,
    library: [{ kind: 'brief/update', id: briefId, changes: { trashed, modified: trashed } }],
    focus: { briefId, annotationId: null },
  });
  if (!done.ok) return;
  app.showToast({
    tone: 'info',
    message: `“${shorten(brief.title)}” is in the trash, with all its passages.`,
    action: { label: 'Undo', run: () => restoreFromTrash(app, briefId) },
  });
  if (app.state.currentBriefId !== briefId) return;
  if (neighbour === undefined) app.set({ currentBriefId: null, activeAnnotationId: null, selection: null });
  else await openBrief(app, neighbour.id);
}

/** Many briefs at once, such as those of a table: one step that one undo takes back. */
export async function moveAllToTrash(app: AppStore, briefIds: readonly BriefId[]): Promise<void> {
  const { library } = app.state;
  if (library === null) return;
  const present = briefIds.filter((id) => library.briefs.get(id)?.trashed === null);
  const [first] = present;
  if (first === undefined) return;
  const trashed = app.nowText();
  const done = app.dispatch({
    label: `Move ${present.length} briefs to the trash`,
    library: present.map((id) => ({ kind: 'brief/update', id, changes: { trashed, modified: trashed } })),
    focus: { briefId: first, annotationId: null },
  });
  if (!done.ok) {
    app.showToast({ tone: 'error', message: done.error.message });
    return;
  }
  const gone = new Set(present);
  if (app.state.currentBriefId === null || !gone.has(app.state.currentBriefId)) return;
  const next = listBriefs(library).find(({ id }) => !gone.has(id));
  if (next === undefined) app.set({ currentBriefId: null, activeAnnotationId: null, selection: null });
  else await openBrief(app, next.id);
}

export function restoreFromTrash(app: AppStore, briefId: BriefId): void {
  const brief = app.state.library?.briefs.get(briefId);
  if (brief === undefined || brief.trashed === null) return;
  const restored = app.dispatch({
    label: `Restore “${shorten(brief.title)}”`,
    library: [{ kind: 'brief/update', id: briefId, changes: { trashed: null, modified: app.nowText() } }],
    focus: { briefId, annotationId: null },
  });
  if (restored.ok) void openBrief(app, briefId);
}

/**
 * Deletes briefs for good. The main process does it on disk; here they are forgotten, and so is every undo step that
 * would bring back a part of them.
 */
export async function deleteForGood(app: AppStore, briefIds: readonly BriefId[]): Promise<void> {
  await app.queue.whenSettled();
  const done = await app.bridge.invoke('brief:purge', { briefIds: [...briefIds] });
  if (!done.ok) {
    app.showToast({ tone: 'error', message: done.error.message });
    return;
  }
  const { purged, failure, libraryRevision } = done.value;
  app.queue.setRevision('library', libraryRevision);
  forget(app, new Set(purged));
  if (failure !== null) app.showToast({ tone: 'error', message: failure.message });
}

function forget(app: AppStore, gone: ReadonlySet<BriefId>): void {
  const { library, briefs, counts, undo, redo, currentBriefId } = app.state;
  if (library === null) return;
  const keep = <Value>(records: ReadonlyMap<BriefId, Value>) =>
    new Map([...records].filter(([id]) => !gone.has(id)));
  const isKept = (entry: UndoEntry) => !touches(entry, gone);
  app.set({
    library: { ...library, briefs: keep(library.briefs) },
    briefs: keep(briefs),
    counts: keep(counts),
    undo: undo.filter(isKept),
    redo: redo.filter(isKept),
    ...(currentBriefId !== null && gone.has(currentBriefId)
      ? { currentBriefId: null, activeAnnotationId: null }
      : {}),
  });
}

function touches({ edits }: UndoEntry, briefIds: ReadonlySet<BriefId>): boolean {
  if (edits.briefs.some(({ briefId }) => briefIds.has(briefId))) return true;
  return edits.library.some((edit) => edit.kind === 'brief/update' && briefIds.has(edit.id));
}

function shorten(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
