import { foldName } from '../entities/fold-name.ts';
import type { Annotation, AnnotationStatus } from '../model/annotation.ts';
import type { Confidence, Credibility, Reliability } from '../model/assessment.ts';
import type { EntityId, LabelId } from '../model/ids.ts';

/** `null` in a list stands for "not stated". Criteria combine with "and", the values of one with "or". */
export interface AnnotationFilter {
  /** Words that must all occur in quote, note, tags or entity name; case and accents do not matter. */
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

export interface FilterFacts {
  /** The entity that a mention means, merges followed, and its name. */
  readonly resolve: (id: EntityId) => { readonly id: EntityId; readonly name: string } | undefined;
}

/** @returns the annotations that meet every criterion, in the given order. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
  facts: FilterFacts,
): readonly Annotation[] {
  if (isEmptyFilter(filter)) return annotations;
  const words = foldName(filter.words)
    .split(' ')
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
const foldedWords = new WeakMap<Annotation, string>();

function containsWords(annotation: Annotation, words: readonly string[], { resolve }: FilterFacts): boolean {
  if (words.length === 0) return true;
  let folded = foldedWords.get(annotation);
  if (folded === undefined) {
    const quotes = annotation.spans.map(({ quote }) => quote.exact);
    folded = foldName([...quotes, annotation.note, ...annotation.tags].join(' '));
    foldedWords.set(annotation, folded);
  }
  const entity = annotation.entityId === null ? undefined : resolve(annotation.entityId)?.name;
  const all = entity === undefined ? folded : `${folded} ${foldName(entity)}`;
  return words.every((word) => all.includes(word));
}
