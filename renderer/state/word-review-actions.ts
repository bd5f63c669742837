import type { WordReviewSummary } from '#core/ipc/review-contract.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';

/** Asks for a Word file of the brief that is shown, and shows what a colleague changed. */
export async function chooseWordReview(app: AppStore): Promise<void> {
  const { currentBriefId } = app.state;
  if (currentBriefId === null) return;
  await app.queue.whenSettled();
  const chosen = await app.bridge.invoke('review:choose', { briefId: currentBriefId });
  app.set({ importProgress: null });
  if (!chosen.ok)
    app.showToast({
      tone: chosen.error.code === 'cancelled' ? 'info' : 'error',
      message: chosen.error.message,
    });
  else if (chosen.value.status === 'read')
    app.set({ dialog: { kind: 'word-review', review: chosen.value.review, briefId: currentBriefId } });
}

/** All of them are one step for Undo. @returns whether they were applied */
export function takeProposals(
  app: AppStore,
  briefId: BriefId,
  proposals: Readonly<WordReviewSummary['proposals']>,
): boolean {
  const count = proposals.length === 1 ? '1 change' : `${proposals.length} changes`;
  const done = app.dispatch({
    label: `Take over ${count} from Word`,
    briefs: [{ briefId, edits: proposals.map(({ edit }) => edit) }],
  });
  if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
  return done.ok;
}
