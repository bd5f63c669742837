import { applyLibraryEdits } from '#core/edits/apply-library-edits.ts';
import type { AppliedMerge, MergeSummary } from '#core/ipc/merge-contract.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { loadMarks } from './loaded-marks.ts';
import { openBrief } from './open-brief.ts';

/** Asks for files and shows what taking them in would do. */
export async function chooseMerge(app: AppStore): Promise<void> {
  await app.queue.whenSettled();
  const chosen = await app.bridge.invoke('merge:choose', {});
  app.set({ importProgress: null });
  if (!chosen.ok)
    app.showToast({
      tone: chosen.error.code === 'cancelled' ? 'info' : 'error',
      message: chosen.error.message,
    });
  else if (chosen.value.status === 'planned')
    app.set({ dialog: { kind: 'merge', summary: chosen.value.summary } });
}

/**
 * Takes them in. New briefs come from the main process, as imported ones do; what is added to briefs of the library is
 * one action of this window, so Undo takes all of it back.
 */
export async function takeMerge(app: AppStore, { ticket, formatName }: MergeSummary): Promise<void> {
  await app.queue.whenSettled();
  if (app.queue.hasUnsavedEdits) {
    app.showToast({ tone: 'error', message: 'Some changes are not saved yet. Retry saving first.' });
    return;
  }
  const merged = await app.bridge.invoke('merge:apply', { ticket });
  if (!merged.ok) {
    app.showToast({ tone: 'error', message: merged.error.message });
    return;
  }
  const { done, todo } = merged.value;
  const shown = showDone(app, done);
  const added = shown.ok ? await doRest(app, todo, `Take in from ${formatName}`) : shown;
  if (!added.ok) app.showToast({ tone: 'error', message: added.error.message });
  const [first] = done.briefs;
  if (first !== undefined) await openBrief(app, first.brief.id);
}

/** What is on disk already: it is not an action of this window. */
function showDone(app: AppStore, { libraryRevision, edits, briefs }: AppliedMerge['done']): Result<void> {
  const { library } = app.state;
  if (library === null || briefs.length === 0) return ok(undefined);
  const applied = applyLibraryEdits(library, edits);
  if (!applied.ok) return applied;
  const known = new Map(applied.value.state.briefs);
  const counts = new Map(app.state.counts);
  for (const { brief, counts: own } of briefs) {
    known.set(brief.id, brief);
    counts.set(brief.id, own);
  }
  app.queue.setRevision('library', libraryRevision);
  app.set({ library: { ...applied.value.state, briefs: known }, counts });
  return ok(undefined);
}

async function doRest(
  app: AppStore,
  { library, briefs }: AppliedMerge['todo'],
  label: string,
): Promise<Result<void>> {
  if (library.length + briefs.length === 0) return ok(undefined);
  const loaded = await loadMarks(
    app,
    briefs.map(({ briefId }) => briefId),
  );
  if (!loaded.ok) return loaded;
  const done = app.dispatch({ label, library, briefs });
  if (!done.ok) return done;
  app.showToast({
    tone: 'success',
    message: `${describeAdded(briefs)} taken in. Undo takes all of it back.`,
  });
  return ok(undefined);
}

function describeAdded(briefs: AppliedMerge['todo']['briefs']): string {
  const edits = briefs.flatMap((brief) => brief.edits);
  const count = edits.filter(({ kind }) => kind === 'annotation/create').length;
  if (count === 0) return 'What the file adds was';
  return count === 1 ? '1 passage was' : `${count} passages were`;
}
