import type { AnnotationStatus } from '../model/annotation.ts';
import { type Assessment, NOT_STATED } from '../model/assessment.ts';
import type { BriefText } from '../model/blocks.ts';
import type { Brief, SourceRecord } from '../model/brief.ts';
import type { ExternalId } from '../model/entity.ts';
import type { Marking } from '../model/marking.ts';

/**
 * What a file of another program (or library) says, in Briefmark's terms and before it is brought together with a
 * library: labels, types and entities are still the file's own names and keys.
 */
export interface InterchangeDocument {
  /** Id of the format it was read from. */
  readonly formatId: string;
  readonly briefs: readonly InterchangeBrief[];
  readonly entities: readonly InterchangeEntity[];
  /** What could not be taken, one sentence each. */
  readonly notes: readonly string[];
}

export interface InterchangeBrief {
  readonly title: string;
  /** What the file says of the brief itself: markings, source, reliability. `null` where formats say nothing. */
  readonly record: InterchangeRecord | null;
  readonly text: BriefText;
  readonly passages: readonly InterchangePassage[];
  readonly relations: readonly InterchangeRelation[];
}

export interface InterchangeRecord
  extends Pick<Brief, 'reliability' | 'markings' | 'language' | 'tags' | 'note'> {
  readonly source: Pick<SourceRecord, 'origin' | 'author' | 'published' | 'url'> & {
    /** `null`: when the file is taken in. */
    readonly retrieved: string | null;
  };
}

/** `[start, end)` in UTF-16 code units of the brief's text. */
export interface InterchangeSpan {
  readonly start: number;
  readonly end: number;
}

export interface InterchangePassage {
  /** What relations call it. */
  readonly key: string;
  /** Ascending and apart. */
  readonly spans: readonly InterchangeSpan[];
  /** Id or name. */
  readonly label: string;
  /** Key of an entity of the document. */
  readonly entity: string | null;
  readonly assessment: Assessment;
  readonly markings: readonly Marking[];
  readonly tags: readonly string[];
  readonly note: string;
  /** `null`: the file does not say, so a person should look. */
  readonly status: AnnotationStatus | null;
  readonly author: string;
}

export interface InterchangeEntity {
  readonly key: string;
  readonly name: string;
  /** Id of an entity type; `null` when the file does not say. */
  readonly type: string | null;
  readonly aliases: readonly string[];
  readonly externalIds: readonly ExternalId[];
  readonly note: string;
}

export type InterchangeEnd =
  | { readonly kind: 'passage'; readonly key: string }
  | { readonly kind: 'entity'; readonly key: string };

export interface InterchangeRelation {
  /** Id or name. */
  readonly type: string;
  readonly from: InterchangeEnd;
  readonly to: InterchangeEnd;
  readonly assessment: Assessment;
  readonly note: string;
  readonly status: AnnotationStatus | null;
  /** Keys of passages of the same brief that the relation rests on. */
  readonly support: readonly string[];
  readonly author: string;
}

/** What a relation says where a file has no more than a type and two ends. */
export const BARE_RELATION = {
  assessment: NOT_STATED,
  note: '',
  status: null,
  support: [],
  author: '',
} as const satisfies Partial<InterchangeRelation>;
