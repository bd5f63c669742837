import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import type { AppState } from './app-state.ts';

/** A walk over the drafts of a brief. What has become of them is read from the passages, so undo needs no care here. */
export interface ReviewState {
  readonly briefId: BriefId;
  /** The drafts when the review began, in text order. */
  readonly ids: readonly AnnotationId[];
  /** The draft in hand; `ids.length` when the walk is over. */
  readonly index: number;
}

export interface ReviewProgress {
  /** 1-based; `null` when the walk is over. */
  readonly position: number | null;
  readonly total: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Skipped, and still drafts. */
  readonly left: number;
  /** Deleted on the way. */
  readonly deleted: number;
}

/** The review of the brief that is shown, if there is one. */
export function getReview({
  review,
  currentBriefId,
}: Pick<AppState, 'review' | 'currentBriefId'>): ReviewState | null {
  return review !== null && review.briefId === currentBriefId ? review : null;
}

export function describeReview(
  state: Pick<AppState, 'review' | 'currentBriefId' | 'briefs'>,
): ReviewProgress | null {
  const review = getReview(state);
  const annotations = review && state.briefs.get(review.briefId)?.state.annotations;
  if (!review || !annotations) return null;
  const statuses = review.ids.map((id) => annotations.get(id)?.status);
  const count = (status: (typeof statuses)[number]) => statuses.filter((each) => each === status).length;
  return {
    position: review.index < review.ids.length ? review.index + 1 : null,
    total: review.ids.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    left: count('draft'),
    deleted: count(undefined),
  };
}
