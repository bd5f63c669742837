import type { Response } from '#core/ipc/contract.ts';
import type { AppStore } from './app-store.ts';
import { openBrief } from './open-brief.ts';

type Reissued = Extract<Response<'import:reissue'>, { status: 'reissued' }>;

/** Takes in a corrected version of the open brief, shows it, and says what became of the passages. */
export async function importReissue(app: AppStore): Promise<void> {
  const briefId = app.state.currentBriefId;
  if (briefId === null) return;
  // The main process copies what is on disk: everything typed must be there first.
  await app.queue.whenSettled();
  const reissued = await app.bridge.invoke('import:reissue', { briefId });
  if (!reissued.ok) {
    app.showToast({ tone: 'error', message: reissued.error.message });
    return;
  }
  if (reissued.value.status === 'cancelled') return;
  await showReissue(app, reissued.value);
}

async function showReissue(
  app: AppStore,
  { brief, counts, notes, libraryRevision }: Reissued,
): Promise<void> {
  const { library } = app.state;
  if (library === null) return;
  app.queue.setRevision('library', libraryRevision);
  const waiting = counts.moved + counts.changed + counts.ambiguous + counts.lost;
  const count = { annotations: counts.exact + waiting, drafts: 0, orphans: waiting };
  app.set({
    library: { ...library, briefs: new Map(library.briefs).set(brief.id, brief) },
    counts: new Map(app.state.counts).set(brief.id, count),
  });
  await openBrief(app, brief.id);
  for (const note of notes) app.showToast({ tone: 'info', message: note });
  app.showToast({
    tone: waiting === 0 ? 'success' : 'info',
    message: describeReissue(counts.exact, waiting),
  });
  if (waiting > 0) app.set({ dialog: { kind: 'placement-review' } });
}

function describeReissue(exact: number, waiting: number): string {
  const stand = exact === 1 ? '1 passage stands as it stood.' : `${exact} passages stand as they stood.`;
  if (waiting === 0) return stand;
  return `${stand} ${waiting === 1 ? '1 waits' : `${waiting} wait`} for your decision.`;
}
