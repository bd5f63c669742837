import type { ChangedRecord } from '#core/history/timeline.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Assessment } from '#core/model/assessment.ts';
import type { Brief } from '#core/model/brief.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { EntityId } from '#core/model/ids.ts';
import type { Marking } from '#core/model/marking.ts';
import type { Relation } from '#core/model/relation.ts';
import { getConfidenceName } from '#core/tradecraft/confidence.ts';
import { describeLikelihood } from '#core/tradecraft/likelihood.ts';
import { writeBanner } from '#core/tradecraft/marking-words.ts';

/** What the words of a history are taken from: names as they are today. */
export interface HistoryNames {
  readonly codebook: Codebook;
  readonly entities: ReadonlyMap<EntityId, { readonly name: string }>;
}

/** One field in words. `from` and `to` are empty for a text that is only said to have changed. */
export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface ChangeInWords {
  /** `Passage “rail traffic” added`. */
  readonly summary: string;
  readonly fields: readonly FieldChange[];
}

const NONE = 'not stated';
const LONGEST_QUOTE = 80;

/** Says what one action did to one record. */
export function describeChange(change: ChangedRecord, names: HistoryNames): ChangeInWords {
  switch (change.kind) {
    case 'annotation':
      return describeRecord(change, {
        noun: 'Passage',
        name: ({ spans }) => quoteShortly(spans.map(({ quote }) => quote.exact).join(' … ')),
        fields: (annotation) => listAnnotationFields(annotation, names),
      });
    case 'relation':
      return describeRecord(change, {
        noun: 'Relation',
        name: ({ type }) => findName(names.codebook.relationTypes, type),
        fields: (relation) => listRelationFields(relation, names),
      });
    case 'brief':
      return describeRecord(change, {
        noun: 'Brief',
        name: ({ title }) => quoteShortly(title),
        fields: (brief) => listBriefFields(brief, names),
      });
  }
}

type Fields = readonly (readonly [field: string, value: string])[];

function describeRecord<Value>(
  { before, after }: { readonly before: Value | null; readonly after: Value | null },
  { noun, name, fields }: { noun: string; name: (value: Value) => string; fields: (value: Value) => Fields },
): ChangeInWords {
  if (before === null && after === null) return { summary: `${noun} changed`, fields: [] };
  if (before === null && after !== null)
    return { summary: `${noun} ${name(after)} added`, fields: listFirst(fields(after)) };
  if (before !== null && after === null) return { summary: `${noun} ${name(before)} removed`, fields: [] };
  if (before === null || after === null) return { summary: noun, fields: [] };
  return { summary: `${noun} ${name(after)} changed`, fields: compareFields(fields(before), fields(after)) };
}

/** Of a new record the summary says the words; where and how it begins is the same for each. */
const NOT_SAID_AT_FIRST = new Set(['Words', 'Title', 'Place', 'Placement', 'Ends']);

/** Of a new record only what is stated. */
function listFirst(fields: Fields): readonly FieldChange[] {
  return fields
    .filter(([field, value]) => value !== '' && value !== NONE && !NOT_SAID_AT_FIRST.has(field))
    .map(([field, to]) => ({ field, from: '', to }));
}

function compareFields(before: Fields, after: Fields): readonly FieldChange[] {
  const old = new Map(before);
  return after
    .map(([field, to]) => ({ field, from: old.get(field) ?? '', to }))
    .filter(({ from, to }) => from !== to);
}

function listAnnotationFields(annotation: Annotation, { codebook, entities }: HistoryNames): Fields {
  return [
    ['Words', annotation.spans.map(({ quote }) => quote.exact).join(' … ')],
    // Two places may hold the same words.
    ['Place', annotation.spans.map(({ start, end }) => `${start}–${end}`).join(', ')],
    ['Label', findName(codebook.labels, annotation.label)],
    ['Entity', annotation.entityId === null ? NONE : (entities.get(annotation.entityId)?.name ?? 'removed')],
    ...listAssessment(annotation.assessment),
    ['Marking', describeMarkings(annotation.markings, codebook)],
    ['Tags', annotation.tags.join(', ') || NONE],
    ['Note', annotation.note],
    ['Status', annotation.status],
    ['Placement', annotation.placement === 'placed' ? 'placed' : 'not placed'],
  ];
}

function listRelationFields(relation: Relation, { codebook }: HistoryNames): Fields {
  return [
    ['Type', findName(codebook.relationTypes, relation.type)],
    ['Ends', JSON.stringify([relation.from, relation.to])],
    ...listAssessment(relation.assessment),
    ['Note', relation.note],
    ['Status', relation.status],
  ].map(([field = '', value = '']) => [field, value] as const);
}

function listBriefFields(brief: Brief, { codebook }: HistoryNames): Fields {
  const { source } = brief;
  return [
    ['Title', brief.title],
    ['Origin', source.origin],
    ['Author', source.author],
    ['Published', source.published],
    ['Address', source.url],
    ['Source reliability', brief.reliability ?? NONE],
    ['Marking', describeMarkings(brief.markings, codebook)],
    ['Language', brief.language ?? NONE],
    ['Tags', brief.tags.join(', ') || NONE],
    ['Note', brief.note],
    ['Place', brief.trashed === null ? 'library' : 'trash'],
  ];
}

/** Confidence and likelihood stand apart, as everywhere (ICD 203 D.6.e(2)(b)). */
function listAssessment({ confidence, likelihood, reliability, credibility }: Assessment): Fields {
  return [
    ['Confidence', confidence === null ? NONE : getConfidenceName(confidence)],
    ['Likelihood', likelihood === null ? NONE : describeLikelihood(likelihood)],
    ['Source reliability', reliability ?? NONE],
    ['Credibility', credibility === null ? NONE : String(credibility)],
  ];
}

function describeMarkings(markings: readonly Marking[], { markingSchemes }: Codebook): string {
  return markings.map((marking) => writeBanner(marking, markingSchemes)).join(', ') || NONE;
}

function findName<Id extends string>(
  entries: readonly { readonly id: Id; readonly name: string }[],
  id: Id,
): string {
  return entries.find((entry) => entry.id === id)?.name ?? id;
}

function quoteShortly(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}”`;
}
