import type { Annotation } from '#core/model/annotation.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { AnnotationFilter, FilterFacts } from '#core/search/filter-annotations.ts';
import { CONFIDENCE_SCALE, getConfidenceName, NOT_STATED_NAME } from '#core/tradecraft/confidence.ts';
import { writeBanner } from '#core/tradecraft/marking-words.ts';

export interface FacetOption {
  readonly key: string;
  readonly text: string;
  /** Passages of the brief that have it, whatever else is filtered. */
  readonly count: number;
  readonly isOn: boolean;
  /** The filter with this option switched. */
  readonly switched: AnnotationFilter;
}

export interface Facet {
  readonly title: string;
  readonly options: readonly FacetOption[];
}

interface FacetInput {
  readonly annotations: readonly Annotation[];
  readonly filter: AnnotationFilter;
  readonly codebook: Codebook;
  readonly facts: FilterFacts;
}

const STATUS_NAMES = { draft: 'Draft', accepted: 'Accepted', rejected: 'Rejected' } as const;

/** What passages can be filtered by: the values that occur in this brief, and those that are switched on. */
export function listFacets(input: FacetInput): readonly Facet[] {
  const facets = [...listLabelFacets(input), ...listAssessmentFacets(input), ...listContentFacets(input)];
  return facets.filter(({ options }) => options.length > 1 || options.some(({ isOn }) => isOn));
}

function listLabelFacets({ annotations, filter, codebook }: FacetInput): readonly Facet[] {
  const labelNames = new Map<string, string>(codebook.labels.map(({ id, name }) => [id, name]));
  return [
    facet('Label', {
      values: annotations.map(({ label }) => label),
      chosen: filter.labels,
      write: (labels) => ({ ...filter, labels }),
      name: (id) => labelNames.get(id) ?? id,
    }),
    facet('Status', {
      values: annotations.map(({ status }) => status),
      chosen: filter.statuses,
      write: (statuses) => ({ ...filter, statuses }),
      name: (status) => STATUS_NAMES[status],
    }),
  ];
}

function listAssessmentFacets({ annotations, filter, codebook }: FacetInput): readonly Facet[] {
  return [
    facet('Confidence', {
      values: annotations.map(({ assessment }) => assessment.confidence),
      chosen: filter.confidences,
      write: (confidences) => ({ ...filter, confidences }),
      name: getConfidenceName,
      order: [...CONFIDENCE_SCALE.map(({ id }) => id), null],
    }),
    facet('Source reliability', {
      values: annotations.map(({ assessment }) => assessment.reliability),
      chosen: filter.reliabilities,
      write: (reliabilities) => ({ ...filter, reliabilities }),
      name: (grade) => grade ?? NOT_STATED_NAME,
    }),
    facet('Information credibility', {
      values: annotations.map(({ assessment }) => assessment.credibility),
      chosen: filter.credibilities,
      write: (credibilities) => ({ ...filter, credibilities }),
      name: (grade) => String(grade ?? NOT_STATED_NAME),
    }),
    facet('Marking', {
      values: annotations.flatMap(getMarkingKeys),
      chosen: filter.markings,
      write: (markings) => ({ ...filter, markings }),
      name: (key) => (key === null ? 'No marking of its own' : nameMarking(key, codebook)),
    }),
  ];
}

function listContentFacets({ annotations, filter, facts }: FacetInput): readonly Facet[] {
  const entityOf = ({ entityId }: Annotation) =>
    entityId === null ? null : (facts.resolve(entityId)?.id ?? entityId);
  return [
    facet('Entity', {
      values: annotations.map(entityOf),
      chosen: filter.entities,
      write: (entities) => ({ ...filter, entities }),
      name: (id) => (id === null ? NOT_STATED_NAME : (facts.resolve(id)?.name ?? id)),
    }),
    facet('Tag', {
      values: annotations.flatMap(({ tags }) => tags),
      chosen: filter.tags,
      write: (tags) => ({ ...filter, tags }),
      name: (tag) => tag,
    }),
    facet('Author', {
      values: annotations.map(({ author }) => author),
      chosen: filter.authors,
      write: (authors) => ({ ...filter, authors }),
      name: (author) => (author === '' ? NOT_STATED_NAME : author),
    }),
  ];
}

interface FacetSource<Value> {
  /** One entry for each passage that has the value. */
  readonly values: readonly Value[];
  readonly chosen: readonly Value[];
  readonly write: (values: readonly Value[]) => AnnotationFilter;
  readonly name: (value: Value) => string;
  /** A scale's own order; else by name, "not stated" last. */
  readonly order?: readonly Value[];
}

function facet<Value extends string | number | null>(title: string, source: FacetSource<Value>): Facet {
  const { values, chosen, write, name, order } = source;
  const counts = new Map<Value, number>(chosen.map((value) => [value, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rank = (value: Value) => (order ? order.indexOf(value) : value === null ? 1 : 0);
  const options = [...counts]
    .toSorted(([left], [right]) => rank(left) - rank(right) || name(left).localeCompare(name(right)))
    .map(([value, count]) => {
      const isOn = chosen.includes(value);
      const next = isOn ? chosen.filter((other) => other !== value) : [...chosen, value];
      return { key: String(value), text: name(value), count, isOn, switched: write(next) };
    });
  return { title, options };
}

function getMarkingKeys({ markings }: Annotation): readonly (string | null)[] {
  return markings.length === 0 ? [null] : markings.map(({ scheme, level }) => `${scheme}:${level}`);
}

/** @param key `scheme:level` */
function nameMarking(key: string, { markingSchemes }: Codebook): string {
  const [scheme = '', level = ''] = key.split(/:(.*)/su);
  return writeBanner({ scheme, level, controls: [] }, markingSchemes);
}
