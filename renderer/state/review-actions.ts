import type { AnnotationId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { getShownAnnotations, isFilterOn } from './passage-filter.ts';
import { getReview, type ReviewState } from './review-state.ts';

/** Walks the drafts that the filter leaves, beginning at the active passage or after it. */
export function startReview(app: AppStore): void {
  const { currentBriefId: briefId, activeAnnotationId } = app.state;
  const shown = getShownAnnotations(app.state);
  const drafts = shown.filter(({ status }) => status === 'draft');
  if (briefId === null || drafts.length === 0) {
    app.showToast({
      tone: 'info',
      message: isFilterOn(app.state)
        ? 'Among the passages that the filter leaves there is no draft.'
        : 'This brief has no draft to review.',
    });
    return;
  }
  const ids = drafts.map(({ id }) => id);
  const place = shown.findIndex(({ id }) => id === activeAnnotationId);
  const after = drafts.findIndex((draft) => shown.indexOf(draft) >= Math.max(0, place));
  goTo(app, { briefId, ids, index: Math.max(0, after) });
}

export function leaveReview(app: AppStore): void {
  app.set({ review: null });
}

/**
 * After a decision: on to the next draft. A passage that was judged outside the walk (somebody clicked elsewhere) leads
 * back to the draft in hand.
 */
export function goOnAfter(app: AppStore, judged: AnnotationId | null): void {
  const review = getReview(app.state);
  if (review === null) return;
  const at = judged === null ? -1 : review.ids.indexOf(judged);
  goTo(app, at < 0 ? review : { ...review, index: at + 1 }, 1);
}

/** Skips the draft in hand, or goes back to the one before, judged or not. @returns false when nothing is reviewed. */
export function stepReview(app: AppStore, step: 1 | -1): boolean {
  const review = getReview(app.state);
  if (review === null) return false;
  const { activeAnnotationId } = app.state;
  const at = activeAnnotationId === null ? -1 : review.ids.indexOf(activeAnnotationId);
  const from = at < 0 || review.index === review.ids.length ? review.index : at;
  const isElsewhere = at < 0 && review.index < review.ids.length;
  goTo(app, { ...review, index: Math.max(0, isElsewhere ? from : from + step) }, step);
  return true;
}

/** Passages that were deleted are passed over; going back from the first one that is left stays there. */
function goTo(app: AppStore, review: ReviewState, step: 1 | -1 = 1): void {
  const annotations = app.state.briefs.get(review.briefId)?.state.annotations;
  const isThere = (id: AnnotationId) => annotations?.has(id) ?? false;
  const forward = review.ids.findIndex((id, index) => index >= review.index && isThere(id));
  const backward = review.ids.findLastIndex((id, index) => index <= review.index && isThere(id));
  const found = step === -1 && backward >= 0 ? backward : forward;
  const index = found < 0 ? review.ids.length : found;
  app.set({
    review: { ...review, index },
    activeAnnotationId: review.ids[index] ?? null,
    marked: null,
    selection: null,
  });
}
