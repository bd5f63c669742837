import type { RelationType } from '#core/model/codebook.ts';
import type { Relation, RelationEnd } from '#core/model/relation.ts';
import { isSameEnd } from '#core/references/relation-ends.ts';

/** A relation as read from one of its ends. */
export interface RelationRow {
  readonly relation: Relation;
  /** `commands`, or `is commanded by` when read from the other end. */
  readonly words: string;
  readonly other: RelationEnd;
}

/** The relations that touch any of these ends (a passage and the entity it names), read from there. */
export function listRelations(
  relations: Iterable<Relation>,
  ends: readonly RelationEnd[],
  types: readonly RelationType[],
): readonly RelationRow[] {
  const rows: RelationRow[] = [];
  for (const relation of relations) {
    const type = types.find(({ id }) => id === relation.type);
    const isFrom = ends.some((end) => isSameEnd(end, relation.from));
    if (isFrom) rows.push({ relation, words: type?.name ?? relation.type, other: relation.to });
    else if (ends.some((end) => isSameEnd(end, relation.to)))
      rows.push({ relation, words: type?.inverseName ?? relation.type, other: relation.from });
  }
  return rows;
}
