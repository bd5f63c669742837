import { type Annotation, annotationSchema, type Span } from '#core/model/annotation.ts';
import { NOT_STATED } from '#core/model/assessment.ts';
import type { EntityId, LabelId } from '#core/model/ids.ts';
import type { AppStore } from './app-store.ts';
import { getAuthorName } from './author.ts';

export interface NewAnnotation {
  readonly spans: readonly Span[];
  readonly label: LabelId;
  readonly entityId: EntityId | null;
  readonly origin?: Annotation['origin'];
  /** Fields to take over from another passage, e.g. when one is split. */
  readonly like?: Annotation;
}

/** A passage made here and now, by hand unless another origin is given. Everything not given is "not stated". */
export function newAnnotation(
  app: AppStore,
  { spans, label, entityId, origin = 'human', like }: NewAnnotation,
): Annotation {
  const time = app.nowText();
  return annotationSchema.parse({
    placement: 'placed',
    assessment: like?.assessment ?? NOT_STATED,
    markings: like?.markings ?? [],
    tags: like?.tags ?? [],
    note: '',
    status: like?.status ?? 'accepted',
    origin,
    id: app.environment.newId(),
    spans,
    label,
    entityId,
    author: getAuthorName(app),
    created: time,
    modified: time,
  });
}
