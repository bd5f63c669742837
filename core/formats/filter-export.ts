import type { Annotation, AnnotationStatus } from '../model/annotation.ts';
import type { Confidence } from '../model/assessment.ts';
import type { EntityId, LabelId } from '../model/ids.ts';
import { type Audience, findObstacles } from '../release/audience.ts';
import type { ExportInput } from './format.ts';
import { collectEntities } from './gather-export.ts';

/** What to export. An absent part lets everything pass; parts are combined by "and". */
export interface ExportFilter {
  readonly labels?: readonly LabelId[];
  readonly entities?: readonly EntityId[];
  readonly statuses?: readonly AnnotationStatus[];
  /** `null` stands for "not stated". */
  readonly confidences?: readonly (Confidence | null)[];
  /** Leaves out passages above this audience; their words stay in the text. Only `sanitise` takes words out. */
  readonly audience?: Audience;
}

/** The same brief with only some of its passages; relations keep both their ends, and entities some mention. */
export function filterExport(input: ExportInput, filter: ExportFilter): ExportInput {
  const annotations = input.annotations.filter((annotation) => passes(annotation, filter, input));
  const ids = new Set(annotations.map(({ id }) => id));
  const dropped = new Set(input.annotations.filter(({ id }) => !ids.has(id)).map(({ id }) => id));
  const mentioned = new Set(annotations.flatMap(({ entityId }) => (entityId === null ? [] : [entityId])));
  const relations = input.relations.filter(({ from, to }) =>
    [from, to].every((end) => {
      if (end.kind === 'entity') return mentioned.has(end.entityId);
      return end.briefId !== input.brief.id || !dropped.has(end.annotationId);
    }),
  );
  const registry = new Map(input.entities.map((entity) => [entity.id, entity]));
  return { ...input, annotations, relations, entities: collectEntities(annotations, relations, registry) };
}

function passes(annotation: Annotation, filter: ExportFilter, { codebook }: ExportInput): boolean {
  const { labels, entities, statuses, confidences, audience } = filter;
  const { label, entityId, status, assessment, markings } = annotation;
  if (labels !== undefined && !labels.includes(label)) return false;
  if (entities !== undefined && (entityId === null || !entities.includes(entityId))) return false;
  if (statuses !== undefined && !statuses.includes(status)) return false;
  if (confidences !== undefined && !confidences.includes(assessment.confidence)) return false;
  return audience === undefined || findObstacles(audience, markings, codebook.markingSchemes).length === 0;
}
