import type { RelationType } from '#core/model/codebook.ts';
import type { PlacedRelation } from '#core/model/references.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import { isSameEnd } from '#core/references/relation-ends.ts';

/** A relation as read from one of its ends. */
export interface RelationRow {
  readonly placed: PlacedRelation;
  /** `commands`, or `is commanded by` when read from the other end. */
  readonly words: string;
  readonly other: RelationEnd;
}

/** How an end reads. */
export interface EndWords {
  readonly text: string;
  /** The brief that a passage lies in, unless it is the open one; the type of an entity. */
  readonly detail: string;
  /** It was deleted since the link was made. */
  readonly isGone: boolean;
}

/** The relations that touch any of these ends (an entity and what was merged into it), read from there. */
export function listRelations(
  relations: Iterable<PlacedRelation>,
  ends: readonly RelationEnd[],
  types: readonly RelationType[],
): readonly RelationRow[] {
  const rows: RelationRow[] = [];
  for (const placed of relations) {
    const { relation } = placed;
    const type = types.find(({ id }) => id === relation.type);
    const isFrom = ends.some((end) => isSameEnd(end, relation.from));
    if (isFrom) rows.push({ placed, words: type?.name ?? relation.type, other: relation.to });
    else if (ends.some((end) => isSameEnd(end, relation.to)))
      rows.push({ placed, words: type?.inverseName ?? relation.type, other: relation.from });
  }
  return rows;
}
