import { z } from 'zod';
import { createCodePointIndex } from '#core/anchoring/code-point-index.ts';
import { groupBy } from '#core/formats/group-by.ts';
import { GAP } from '#core/formats/passage-view.ts';
import { FACTS_EXTENSION_ID } from '#core/formats/stix/stix-vocabulary.ts';
import type {
  InterchangeBrief,
  InterchangeEnd,
  InterchangePassage,
  InterchangeRelation,
} from '#core/interchange/interchange-document.ts';
import { annotationStatusSchema } from '#core/model/annotation.ts';
import type { Marking } from '#core/model/marking.ts';
import { readBanner } from '#core/tradecraft/read-marking.ts';
import { findTlpLabel, TLP_SCHEME } from '#core/tradecraft/tlp.ts';
import { putIntoBriefs } from './put-into-briefs.ts';
import { isInText, readAssessment } from './read-text.ts';

const objectSchema = z.looseObject({
  type: z.string(),
  id: z.string(),
  created_by_ref: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  lang: z.string().optional(),
  labels: z.array(z.string()).optional(),
  published: z.string().optional(),
  content: z.string().optional(),
  authors: z.array(z.string()).optional(),
  object_refs: z.array(z.string()).optional(),
  object_marking_refs: z.array(z.string()).optional(),
  relationship_type: z.string().optional(),
  source_ref: z.string().optional(),
  target_ref: z.string().optional(),
  identity_class: z.string().optional(),
  roles: z.array(z.string()).optional(),
  aliases: z.array(z.string()).optional(),
  entity_type: z.string().optional(),
  definition: z.looseObject({ statement: z.string().optional() }).optional(),
  external_references: z
    .array(
      z.looseObject({
        source_name: z.string(),
        external_id: z.string().optional(),
        url: z.string().optional(),
        description: z.string().optional(),
      }),
    )
    .optional(),
  extensions: z.record(z.string(), z.looseObject({})).optional(),
});
export type StixObject = z.infer<typeof objectSchema>;
const bundleSchema = z.object({ type: z.literal('bundle'), objects: z.array(objectSchema).max(500_000) });

export function parseStixBundle(value: unknown): readonly StixObject[] | undefined {
  return bundleSchema.safeParse(value).data?.objects;
}

/** A bundle as its readers look things up in it. */
export interface StixBundle {
  readonly objects: ReadonlyMap<string, StixObject>;
  /** Ids of the objects that become entities. */
  readonly entityKeys: ReadonlySet<string>;
  /** SHA-256 of a text → the text. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What the extension that Briefmark declares says of a passage; positions in code points. */
const passageFactsSchema = z.looseObject({
  text_sha256: z.string(),
  offset_unit: z.literal('unicode-code-point'),
  spans: z
    .array(
      z.looseObject({ start: z.int().min(0).optional(), end: z.int().min(0).optional(), exact: z.string() }),
    )
    .min(1),
  label: z.string().min(1),
  status: annotationStatusSchema.optional().catch(undefined),
});

export function getPassageFacts({ type, extensions }: StixObject) {
  if (type !== 'note') return undefined;
  return passageFactsSchema.safeParse(extensions?.[FACTS_EXTENSION_ID]).data;
}

/** Notes of a report that count in this text; each span has to be found word for word, or the passage has no place. */
export function readStixPassages(
  notes: readonly StixObject[],
  {
    report,
    text,
    bundle,
  }: { readonly report: StixObject; readonly text: string; readonly bundle: StixBundle },
): readonly InterchangePassage[] {
  const index = createCodePointIndex(text);
  const toOffset = (position: number | undefined) =>
    position === undefined || position > index.codePointCount ? -1 : index.getOffset(position);
  return notes.flatMap((note) => {
    const facts = getPassageFacts(note);
    if (facts === undefined) return [];
    const spans = facts.spans.map(({ start, end, exact }) => {
      const span = { start: toOffset(start), end: toOffset(end) };
      const isThere = isInText(text, span.start, span.end) && text.slice(span.start, span.end) === exact;
      return isThere ? span : { start: -1, end: -1 };
    });
    return [
      {
        key: note.id,
        spans,
        label: facts.label,
        entity: (note.object_refs ?? []).find((ref) => bundle.entityKeys.has(ref)) ?? null,
        assessment: readAssessment(readFacts(facts)),
        markings: readOwnMarkings(note, report, bundle.objects),
        tags: note.labels ?? [],
        note: readComment(
          note,
          facts.spans.map(({ exact }) => exact),
        ),
        status: facts.status ?? null,
        author: note.authors?.[0] ?? '',
      },
    ];
  });
}

/** Likelihood carries its range for readers of the bundle; it follows from the term. */
function readFacts(facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const stated = z.looseObject({ yardstick: z.string(), term: z.string() }).safeParse(facts.likelihood).data;
  const likelihood = stated === undefined ? undefined : { yardstick: stated.yardstick, term: stated.term };
  return { ...facts, likelihood };
}

/** The content of a note is the quote and, below it, what the analyst remarked. */
function readComment({ content = '' }: StixObject, quotes: readonly string[]): string {
  const quote = `“${quotes.join(GAP)}”`;
  if (!content.startsWith(quote)) return content;
  return content.slice(quote.length).replace(/^\n\n/, '');
}

/** A note bears the markings of its report where it has none of its own: only what differs is the passage's. */
function readOwnMarkings(
  note: StixObject,
  report: StixObject,
  objects: StixBundle['objects'],
): readonly Marking[] {
  const inherited = new Set(report.object_marking_refs);
  const own = (note.object_marking_refs ?? []).filter((ref) => !inherited.has(ref));
  return readStixMarkings({ ...note, object_marking_refs: own }, objects);
}

/** TLP 2.0 by the extension of the published objects, anything else by the words of its statement. One for each scheme. */
export function readStixMarkings(
  { object_marking_refs: refs = [] }: StixObject,
  objects: StixBundle['objects'],
): Marking[] {
  const found = refs.flatMap((ref) => {
    const definition = objects.get(ref);
    const level = Object.values(definition?.extensions ?? {}).flatMap((extension) =>
      typeof extension.tlp_2_0 === 'string' ? (findTlpLabel(extension.tlp_2_0)?.id ?? []) : [],
    )[0];
    if (level !== undefined) return [{ scheme: TLP_SCHEME.id, level, controls: [] }];
    return readBanner(definition?.definition?.statement ?? '') ?? [];
  });
  return [...groupBy(found, ({ scheme }) => scheme).values()].flatMap(([first]) => first ?? []).slice(0, 4);
}

/**
 * Relationships between objects that were taken, as relations of the brief whose report lists them, or else of the first.
 */
export function placeRelationships(
  objects: readonly StixObject[],
  briefs: readonly InterchangeBrief[],
  bundle: StixBundle,
): { readonly briefs: readonly InterchangeBrief[]; readonly lost: number } {
  const reports = objects.filter(({ type, name }) => type === 'report' && name !== undefined);
  const homes = new Map(
    reports.flatMap(({ object_refs: refs = [] }, index) => refs.map((ref) => [ref, index] as const)),
  );
  const passages = new Set(briefs.flatMap((brief) => brief.passages.map(({ key }) => key)));
  const toEnd = (key: string | undefined): InterchangeEnd | undefined => {
    if (key === undefined) return undefined;
    if (passages.has(key)) return { kind: 'passage', key };
    return bundle.entityKeys.has(key) ? { kind: 'entity', key } : undefined;
  };
  const placed = objects
    .filter(({ type }) => type === 'relationship')
    .map((object) => {
      const [from, to] = [toEnd(object.source_ref), toEnd(object.target_ref)];
      const home = homes.get(object.id) ?? 0;
      return from === undefined || to === undefined || briefs[home] === undefined
        ? undefined
        : { home, relation: toRelation(object, { from, to }) };
    });
  return putIntoBriefs(placed, briefs);
}

function toRelation(
  { relationship_type: type, description, extensions }: StixObject,
  ends: Pick<InterchangeRelation, 'from' | 'to'>,
): InterchangeRelation {
  const facts = extensions?.[FACTS_EXTENSION_ID] ?? {};
  return {
    ...ends,
    type: type ?? 'related-to',
    assessment: readAssessment(readFacts(facts)),
    note: description ?? '',
    status: annotationStatusSchema.safeParse(facts.status).data ?? null,
    support: z.array(z.string()).safeParse(facts.supporting_notes).data ?? [],
    author: '',
  };
}
