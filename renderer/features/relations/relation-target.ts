import type { RelationEnd } from '#core/model/relation.ts';

/** What a link can lead to: a passage of any brief, or an entity. */
export interface RelationTarget {
  readonly end: RelationEnd;
  /** The quote or the name. */
  readonly text: string;
  /** Where it is or what it is: title of the brief, type of the entity. */
  readonly detail: string;
}
