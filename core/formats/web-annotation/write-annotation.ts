import type { CodePointIndex } from '../../anchoring/code-point-index.ts';
import type { Span } from '../../model/annotation.ts';
import type { Relation, RelationEnd } from '../../model/relation.ts';
import { writeGrade } from '../../tradecraft/admiralty.ts';
import { makeNameBasedId } from '../name-based-id.ts';
import type { PassageView } from '../passage-view.ts';

/** W3C Web Annotation Data Model (Recommendation, 23 February 2017), section numbers below. */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: string;
  readonly target: WebTarget | readonly WebTarget[] | string;
  readonly [member: string]: unknown;
}

export interface WebTarget {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly WebSelector[];
}

export type WebSelector =
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
  | {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    };

export interface WebContext {
  readonly briefId: string;
  /** IRI of the text that positions count. */
  readonly source: string;
  readonly index: CodePointIndex;
  readonly relationTypeNames: ReadonlyMap<string, string>;
}

/** One passage: several spans are several targets, which this export means together (3.2.1 leaves it open). */
export function writePassageAnnotation(passage: PassageView, context: WebContext): WebAnnotation {
  const { annotation } = passage;
  const targets = annotation.spans.map(
    (span): WebTarget => ({
      type: 'SpecificResource',
      source: context.source,
      selector: writeSelectors(span, passage.isOrphan, context.index),
    }),
  );
  const [first] = targets;
  return {
    id: writePassageId(context.briefId, annotation.id),
    type: 'Annotation',
    motivation: passage.entity === undefined ? 'classifying' : 'identifying',
    created: annotation.created,
    modified: annotation.modified,
    ...(annotation.author === '' ? {} : { creator: { type: 'Person', name: annotation.author } }),
    body: writeBodies(passage),
    target: targets.length === 1 && first !== undefined ? first : targets,
    ...writePrivateMembers(passage),
  };
}

/** A relation as an annotation that links two resources (3.3.5, motivation `linking`). */
export function writeRelationAnnotation(relation: Relation, context: WebContext): WebAnnotation {
  const { id, type, from, to, created, modified, author, note, status, assessment } = relation;
  const name = context.relationTypeNames.get(type) ?? type;
  return {
    id: `urn:uuid:${makeNameBasedId(`relation/${context.briefId}/${id}`)}`,
    type: 'Annotation',
    motivation: 'linking',
    created,
    modified,
    ...(author === '' ? {} : { creator: { type: 'Person', name: author } }),
    body: [
      { type: 'SpecificResource', purpose: 'linking', source: writeEnd(to) },
      textualBody('classifying', name),
      ...(note === '' ? [] : [textualBody('commenting', note)]),
    ],
    target: writeEnd(from),
    ...compact({
      'briefmark:relationType': type,
      'briefmark:confidence': assessment.confidence,
      'briefmark:yardstick': assessment.likelihood?.yardstick ?? null,
      'briefmark:likelihood': assessment.likelihood?.term ?? null,
      'briefmark:grade': writeGrade(assessment.reliability, assessment.credibility) || null,
      'briefmark:status': status,
    }),
  };
}

function writePassageId(briefId: string, annotationId: string): string {
  return `urn:uuid:${makeNameBasedId(`passage/${briefId}/${annotationId}`)}`;
}

function writeEntityId(entityId: string): string {
  return `urn:uuid:${makeNameBasedId(`entity/${entityId}`)}`;
}

function writeEnd(end: RelationEnd): string {
  return end.kind === 'entity' ? writeEntityId(end.entityId) : writePassageId(end.briefId, end.annotationId);
}

/** Position and quote are alternatives for the same segment (4.2). An orphan claims no position. */
function writeSelectors(
  { start, end, quote }: Span,
  isOrphan: boolean,
  index: CodePointIndex,
): readonly WebSelector[] {
  const { exact, prefix, suffix } = quote;
  const byQuote: WebSelector = { type: 'TextQuoteSelector', exact, prefix, suffix };
  if (isOrphan) return [byQuote];
  return [
    { type: 'TextPositionSelector', start: index.getCodePoint(start), end: index.getCodePoint(end) },
    byQuote,
  ];
}

/** For readers that know nothing of Briefmark: every statement in words, under the purpose that fits it (3.3.5). */
function writeBodies({
  labelName,
  entity,
  confidence,
  likelihood,
  ownGrade,
  markings,
  annotation,
}: PassageView) {
  return [
    textualBody('classifying', labelName),
    ...(entity === undefined
      ? []
      : [
          { type: 'SpecificResource', purpose: 'identifying', source: writeEntityId(entity.id) },
          textualBody('identifying', entity.name),
        ]),
    ...(confidence === '' ? [] : [textualBody('assessing', `Confidence: ${confidence}`)]),
    ...(likelihood === '' ? [] : [textualBody('assessing', `Likelihood: ${likelihood}`)]),
    ...(ownGrade === '' ? [] : [textualBody('assessing', `Admiralty grade: ${ownGrade}`)]),
    ...markings.map((marking) => textualBody('classifying', marking)),
    ...annotation.tags.map((tag) => textualBody('tagging', tag)),
    ...(annotation.note === '' ? [] : [textualBody('commenting', annotation.note)]),
    ...(annotation.status === 'accepted' ? [] : [textualBody('moderating', annotation.status)]),
  ];
}

function textualBody(purpose: string, value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** The same statements as data, under the second context, so that reading back loses nothing. */
function writePrivateMembers({ annotation }: PassageView): Readonly<Record<string, unknown>> {
  const { id, label, entityId, assessment, markings, status, origin, placement } = annotation;
  return compact({
    'briefmark:passage': id,
    'briefmark:label': label,
    'briefmark:entity': entityId,
    'briefmark:confidence': assessment.confidence,
    'briefmark:yardstick': assessment.likelihood?.yardstick ?? null,
    'briefmark:likelihood': assessment.likelihood?.term ?? null,
    'briefmark:reliability': assessment.reliability,
    'briefmark:credibility': assessment.credibility,
    'briefmark:marking':
      markings.length === 0
        ? null
        : markings.map(({ scheme, level, controls }) => [scheme, level, ...controls].join('/')),
    'briefmark:status': status,
    'briefmark:origin': origin,
    'briefmark:placement': placement,
  });
}

function compact(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
