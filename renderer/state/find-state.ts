import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { type FindQuery, NO_QUERY } from '#core/search/find-query.ts';

/** The search in the open brief. The query stays when the bar is closed, to be taken up again. */
export interface FindState {
  readonly isOpen: boolean;
  readonly query: FindQuery;
  /** In text order. */
  readonly hits: readonly OffsetRange[];
  /** The hit in hand. */
  readonly index: number | null;
  /** Why the query cannot be searched for: a sentence. */
  readonly problem: string | null;
  /** False when there may be more hits than were found. */
  readonly isComplete: boolean;
  /** Where reading was: the first hit from here on is shown. */
  readonly fromOffset: number;
}

export const NO_FIND: FindState = {
  isOpen: false,
  query: NO_QUERY,
  hits: [],
  index: null,
  problem: null,
  isComplete: true,
  fromOffset: 0,
};

export function getFindHit({ hits, index }: FindState): OffsetRange | null {
  return index === null ? null : (hits[index] ?? null);
}
