import type { AnnotationId, BriefId, EntityId, LabelId } from './ids.ts';
import type { Relation } from './relation.ts';

/** A passage that names an entity, with enough around it to know the place. */
export interface MentionRow {
  readonly briefId: BriefId;
  readonly annotationId: AnnotationId;
  /** As the passage has it: after a merge it may be the absorbed one. */
  readonly entityId: EntityId;
  readonly label: LabelId;
  /** The words, spans joined by an ellipsis. */
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly isOrphan: boolean;
}

/** A relation and the brief in which it was asserted, where edits to it go. */
export interface PlacedRelation {
  readonly briefId: BriefId;
  readonly relation: Relation;
}

/** The words of a passage that lies in a brief which need not be open. */
export interface PassageWords {
  readonly briefId: BriefId;
  readonly annotationId: AnnotationId;
  readonly label: LabelId;
  readonly text: string;
}
