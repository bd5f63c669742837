import type { Annotation } from './annotation.ts';
import type { Brief } from './brief.ts';
import type { Codebook } from './codebook.ts';
import type { Entity } from './entity.ts';
import type { AnnotationId, BriefId, EntityId, LibraryId, RelationId } from './ids.ts';
import type { Relation } from './relation.ts';
import type { IsoTime } from './time.ts';

/** What belongs to the whole library: one document with a history of its own. */
export interface LibraryState {
  readonly id: LibraryId;
  readonly name: string;
  readonly created: IsoTime;
  readonly codebook: Codebook;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly briefs: ReadonlyMap<BriefId, Brief>;
}

/** What belongs to one brief besides its unchanging text: one document with a history of its own. */
export interface BriefState {
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  readonly relations: ReadonlyMap<RelationId, Relation>;
}

export const EMPTY_BRIEF_STATE: BriefState = { annotations: new Map(), relations: new Map() };

/** Derived figures that the brief list shows without opening each brief. */
export interface BriefCounts {
  readonly annotations: number;
  readonly drafts: number;
  readonly orphans: number;
}
