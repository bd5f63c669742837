import { describeSpan } from '../anchoring/describe.ts';
import { isBoundary } from '../anchoring/offsets.ts';
import type { Annotation } from '../model/annotation.ts';
import type { BriefText } from '../model/blocks.ts';
import type { Brief } from '../model/brief.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Entity } from '../model/entity.ts';
import { annotationIdSchema, type BriefId, briefIdSchema, relationIdSchema } from '../model/ids.ts';
import type { BriefState, LibraryState } from '../model/library.ts';
import type { Relation } from '../model/relation.ts';
import type {
  InterchangeBrief,
  InterchangeDocument,
  InterchangeEnd,
  InterchangeRecord,
} from './interchange-document.ts';
import { type EntityMatches, matchEntities } from './match-entities.ts';
import { type LabelMatches, matchLabels } from './match-labels.ts';

/** Stands for the id of a brief that is not in the library yet. */
const PENDING_BRIEF: BriefId = briefIdSchema.parse('pending');

/** A brief of the library that may be the same as one of the file. */
export interface KnownBrief {
  readonly brief: Brief;
  readonly text: BriefText;
  readonly state: BriefState;
}

export interface BriefMerge {
  readonly title: string;
  /** The brief of the library with the same text, word for word; `null`: a new one. */
  readonly existing: BriefId | null;
  readonly record: InterchangeRecord | null;
  readonly text: BriefText;
  readonly annotations: readonly Annotation[];
  readonly relations: readonly Relation[];
  /** Passages that the library has already, at the same place with the same label. They stay as they are. */
  readonly knownCount: number;
  /** Passages whose place is not in the text. */
  readonly unplacedCount: number;
}

export interface MergePlan {
  readonly formatId: string;
  readonly briefs: readonly BriefMerge[];
  /** To add to the registry. */
  readonly newEntities: readonly Entity[];
  readonly knownEntityCount: number;
  /** With the labels and types that the file brings; `null` when it brings none. */
  readonly codebook: Codebook | null;
  readonly newLabels: readonly string[];
  readonly newRelationTypes: readonly string[];
  readonly notes: readonly string[];
}

export interface MergeContext {
  readonly library: Pick<LibraryState, 'codebook' | 'entities'>;
  readonly known: readonly KnownBrief[];
  readonly now: () => Date;
  readonly newId: () => string;
  /** Who takes the file in: the author of what names none. */
  readonly author: string;
}

/**
 * What taking a file in would do to a library. Nothing of the library is changed or removed by it: entities and labels
 * are found by id or name, texts word for word, and a passage that is there already stays as it is. What the file does
 * not call accepted or rejected comes in as a draft.
 */
export function planMerge(document: InterchangeDocument, context: MergeContext): MergePlan {
  const entities = matchEntities(document.entities, context);
  const labels = matchLabels(document, context.library.codebook);
  const briefs = document.briefs.map((brief) => planBrief(brief, { entities, labels, context }));
  return {
    formatId: document.formatId,
    briefs,
    newEntities: entities.created,
    knownEntityCount: document.entities.length - entities.created.length,
    codebook: labels.codebook,
    newLabels: labels.newLabels,
    newRelationTypes: labels.newRelationTypes,
    notes: document.notes,
  };
}

interface Matches {
  readonly entities: EntityMatches;
  readonly labels: LabelMatches;
  readonly context: MergeContext;
}

function planBrief(brief: InterchangeBrief, matches: Matches): BriefMerge {
  const { context } = matches;
  const known = context.known.find(({ text }) => text.text === brief.text.text);
  const present = new Map(
    [...(known?.state.annotations.values() ?? [])].map((annotation) => [
      describePlace(annotation),
      annotation,
    ]),
  );
  const byKey = new Map<string, Annotation>();
  const annotations: Annotation[] = [];
  let knownCount = 0;
  let unplacedCount = 0;
  for (const passage of brief.passages) {
    const created = makeAnnotation(brief, passage, matches);
    const there = created === undefined ? undefined : present.get(describePlace(created));
    if (created === undefined) unplacedCount += 1;
    else if (there !== undefined) {
      knownCount += 1;
      byKey.set(passage.key, there);
    } else {
      present.set(describePlace(created), created);
      byKey.set(passage.key, created);
      annotations.push(created);
    }
  }
  const relations = makeRelations(brief, known, { ...matches, byKey });
  return {
    title: known?.brief.title ?? brief.title,
    existing: known?.brief.id ?? null,
    record: brief.record,
    text: brief.text,
    annotations,
    relations,
    knownCount,
    unplacedCount,
  };
}

/** The same words under the same label are the same passage, whoever marked them. */
function describePlace({ spans, label, entityId }: Annotation): string {
  return `${label} ${entityId ?? ''} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
}

function makeAnnotation(
  { text }: InterchangeBrief,
  passage: InterchangeBrief['passages'][number],
  { entities, labels, context }: Matches,
): Annotation | undefined {
  const { spans } = passage;
  if (spans.length === 0 || !spans.every((span) => isInside(text.text, span))) return undefined;
  const time = context.now().toISOString();
  return {
    id: annotationIdSchema.parse(context.newId()),
    spans: spans.map(({ start, end }) => describeSpan(text.text, start, end)),
    placement: 'placed',
    label: labels.getLabel(passage.label),
    entityId: passage.entity === null ? null : (entities.byKey.get(passage.entity) ?? null),
    assessment: passage.assessment,
    markings: [...passage.markings],
    tags: [...new Set(passage.tags.map((tag) => tag.slice(0, 100)).filter((tag) => tag.trim() !== ''))].slice(
      0,
      100,
    ),
    note: passage.note.slice(0, 100_000),
    status: passage.status ?? 'draft',
    origin: 'import',
    author: (passage.author || context.author).slice(0, 200),
    created: time,
    modified: time,
  };
}

function isInside(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return start >= 0 && start < end && end <= text.length && isBoundary(text, start) && isBoundary(text, end);
}

function makeRelations(
  { relations }: InterchangeBrief,
  known: KnownBrief | undefined,
  { entities, labels, context, byKey }: Matches & { readonly byKey: ReadonlyMap<string, Annotation> },
): readonly Relation[] {
  const briefId = known?.brief.id;
  const present = new Set([...(known?.state.relations.values() ?? [])].map(describeLink));
  const resolve = (end: InterchangeEnd): Relation['from'] | undefined => {
    if (end.kind === 'entity') {
      const entityId = entities.byKey.get(end.key);
      return entityId === undefined ? undefined : { kind: 'entity', entityId };
    }
    const annotation = byKey.get(end.key);
    if (annotation === undefined) return undefined;
    // a new brief has no id yet; whoever adds it puts its own in
    return { kind: 'passage', briefId: briefId ?? PENDING_BRIEF, annotationId: annotation.id };
  };
  const time = context.now().toISOString();
  return relations.flatMap((relation) => {
    const [from, to] = [resolve(relation.from), resolve(relation.to)];
    if (from === undefined || to === undefined) return [];
    const made: Relation = {
      id: relationIdSchema.parse(context.newId()),
      type: labels.getRelationType(relation.type),
      from,
      to,
      assessment: relation.assessment,
      passages: relation.support.slice(0, MAX_SUPPORT).flatMap((key) => {
        const annotation = byKey.get(key);
        return annotation === undefined
          ? []
          : [{ briefId: briefId ?? PENDING_BRIEF, annotationId: annotation.id }];
      }),
      note: relation.note.slice(0, 100_000),
      status: relation.status ?? 'draft',
      author: (relation.author || context.author).slice(0, 200),
      created: time,
      modified: time,
    };
    if (present.has(describeLink(made))) return [];
    present.add(describeLink(made));
    return [made];
  });
}

/** What the schema of a relation allows. */
const MAX_SUPPORT = 200;

function describeLink({ type, from, to }: Relation): string {
  return JSON.stringify([type, from, to]);
}

/** The relations of a new brief, once it has its id. */
export function settleRelations({ relations }: BriefMerge, briefId: BriefId): readonly Relation[] {
  const settle = (end: Relation['from']): Relation['from'] =>
    end.kind === 'passage' && end.briefId === PENDING_BRIEF ? { ...end, briefId } : end;
  return relations.map((relation) => ({
    ...relation,
    from: settle(relation.from),
    to: settle(relation.to),
    passages: relation.passages.map((passage) =>
      passage.briefId === PENDING_BRIEF ? { ...passage, briefId } : passage,
    ),
  }));
}
