import type { Annotation, AnnotationStatus } from '../model/annotation.ts';
import type { Confidence, Credibility, Reliability } from '../model/assessment.ts';
import type { EntityId, LabelId } from '../model/ids.ts';
import { foldText } from './fold-text.ts';

/** `null` in a list stands for "not stated". Criteria combine with "and", the values of one with "or". */
export interface AnnotationFilter {
  /** Words that must all occur in quote, label, entity, its aliases, note or tags; case and accents do not matter. */
  readonly words: string;
  readonly labels: readonly LabelId[];
  readonly entities: readonly (EntityId | null)[];
  readonly confidences: readonly (Confidence | null)[];
  readonly reliabilities: readonly (Reliability | null)[];
  readonly credibilities: readonly (Credibility | null)[];
  /** As `scheme:level`, e.g. `tlp2:amber`; `null` for passages without a marking of their own. */
  readonly markings: readonly (string | null)[];
  readonly statuses: readonly AnnotationStatus[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

export const NO_FILTER: AnnotationFilter = {
  words: '',
  labels: [],
  entities: [],
  confidences: [],
  reliabilities: [],
  credibilities: [],
  markings: [],
  statuses: [],
  authors: [],
  tags: [],
};

/** An entity by the names it is looked for. */
export interface FilterEntity {
  readonly id: EntityId;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface FilterFacts {
  /** The entity that a mention means, merges followed. The same object as long as its names stay: they are kept folded. */
  readonly resolve: (id: EntityId) => FilterEntity | undefined;
  readonly labelNames: ReadonlyMap<LabelId, string>;
}

/** @returns the annotations that meet every criterion, in the given order. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
  facts: FilterFacts,
): readonly Annotation[] {
  if (isEmptyFilter(filter)) return annotations;
  const words = foldText(filter.words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return annotations.filter(
    (annotation) => meetsCriteria(annotation, filter, facts) && containsWords(annotation, words, facts),
  );
}

export function isEmptyFilter(filter: AnnotationFilter): boolean {
  return Object.values(filter).every((value) => value.length === 0);
}

function meetsCriteria(annotation: Annotation, filter: AnnotationFilter, { resolve }: FilterFacts): boolean {
  const { assessment, entityId } = annotation;
  const entity = entityId === null ? null : (resolve(entityId)?.id ?? entityId);
  const markings = annotation.markings.map(({ scheme, level }) => `${scheme}:${level}`);
  return (
    isAmong(filter.labels, annotation.label) &&
    isAmong(filter.entities, entity) &&
    isAmong(filter.confidences, assessment.confidence) &&
    isAmong(filter.reliabilities, assessment.reliability) &&
    isAmong(filter.credibilities, assessment.credibility) &&
    isAmong(filter.statuses, annotation.status) &&
    isAmong(filter.authors, annotation.author) &&
    isAnyAmong(filter.markings, markings.length === 0 ? [null] : markings) &&
    isAnyAmong(filter.tags, annotation.tags)
  );
}

function isAmong<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

function isAnyAmong<Value>(wanted: readonly Value[], values: readonly Value[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

/** Folding 10,000 passages at each keystroke would be felt; a passage's words change only with the passage. */
const foldedPassages = new WeakMap<Annotation, string>();
const foldedEntities = new WeakMap<FilterEntity, string>();
const foldedLabels = new WeakMap<FilterFacts, ReadonlyMap<LabelId, string>>();

function containsWords(annotation: Annotation, words: readonly string[], facts: FilterFacts): boolean {
  if (words.length === 0) return true;
  const entity = annotation.entityId === null ? undefined : facts.resolve(annotation.entityId);
  const places = [
    foldPassage(annotation),
    foldLabels(facts).get(annotation.label) ?? foldText(annotation.label),
    entity === undefined ? '' : foldEntity(entity),
  ];
  return words.every((word) => places.some((place) => place.includes(word)));
}

function foldPassage(annotation: Annotation): string {
  const known = foldedPassages.get(annotation);
  if (known !== undefined) return known;
  const quotes = annotation.spans.map(({ quote }) => quote.exact);
  const folded = foldText([...quotes, annotation.note, ...annotation.tags].join('\n'));
  foldedPassages.set(annotation, folded);
  return folded;
}

function foldEntity(entity: FilterEntity): string {
  const known = foldedEntities.get(entity);
  if (known !== undefined) return known;
  const folded = foldText([entity.name, ...entity.aliases].join('\n'));
  foldedEntities.set(entity, folded);
  return folded;
}

function foldLabels(facts: FilterFacts): ReadonlyMap<LabelId, string> {
  const known = foldedLabels.get(facts);
  if (known !== undefined) return known;
  const folded = new Map([...facts.labelNames].map(([id, name]) => [id, foldText(name)] as const));
  foldedLabels.set(facts, folded);
  return folded;
}
