import type { RecordChange } from '#core/edits/draft-map.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { EntityId } from '#core/model/ids.ts';
import type { BriefCounts, BriefState } from '#core/model/library.ts';
import { compareInText, updateTextOrder } from './text-order.ts';

/** What the window derives from all annotations of a brief. Each part keeps its reference while nothing in it changes. */
export interface AnnotationIndex {
  readonly inTextOrder: readonly Annotation[];
  readonly counts: BriefCounts;
  /** By the entity that the passage names, merges not followed; lists in text order and never empty. */
  readonly byEntity: ReadonlyMap<EntityId, readonly Annotation[]>;
  /** Those with a marking of their own, in text order. */
  readonly marked: readonly Annotation[];
  /** Those of a reissue that wait for a place to be accepted, in text order. */
  readonly waiting: readonly Annotation[];
}

const NONE: readonly Annotation[] = [];
const indexes = new WeakMap<BriefState['annotations'], AnnotationIndex>();

/** Kept with the map that it is made of, which is another one after every edit. */
export function getAnnotationIndex(annotations: BriefState['annotations']): AnnotationIndex {
  const known = indexes.get(annotations);
  if (known !== undefined) return known;
  const made = createAnnotationIndex(annotations.values());
  indexes.set(annotations, made);
  return made;
}

/**
 * To be called with every edit: the index of the annotations after it follows from the one before, at a cost that
 * depends on the edit. Without it the next look would sort 10,000 passages between a key and its paint.
 */
export function carryAnnotationIndex(
  before: BriefState['annotations'],
  after: BriefState['annotations'],
  changes: readonly RecordChange<Annotation>[],
): void {
  const known = indexes.get(before);
  if (known !== undefined) indexes.set(after, updateAnnotationIndex(known, changes));
}

export function createAnnotationIndex(annotations: Iterable<Annotation>): AnnotationIndex {
  const inTextOrder = [...annotations].sort(compareInText);
  const byEntity = new Map<EntityId, Annotation[]>();
  let drafts = 0;
  let orphans = 0;
  for (const annotation of inTextOrder) {
    if (annotation.status === 'draft') drafts += 1;
    if (annotation.placement === 'orphan') orphans += 1;
    if (annotation.entityId === null) continue;
    const list = byEntity.get(annotation.entityId);
    if (list === undefined) byEntity.set(annotation.entityId, [annotation]);
    else list.push(annotation);
  }
  return {
    inTextOrder,
    counts: { annotations: inTextOrder.length, drafts, orphans },
    byEntity,
    marked: inTextOrder.filter(isMarked),
    waiting: inTextOrder.filter(isWaiting),
  };
}

export function updateAnnotationIndex(
  index: AnnotationIndex,
  changes: readonly RecordChange<Annotation>[],
): AnnotationIndex {
  return {
    inTextOrder: updateTextOrder(index.inTextOrder, changes),
    counts: updateCounts(index.counts, changes),
    byEntity: updateByEntity(index.byEntity, changes),
    marked: updateSelection(index.marked, changes, isMarked),
    waiting: updateSelection(index.waiting, changes, isWaiting),
  };
}

function isMarked({ markings }: Annotation): boolean {
  return markings.length > 0;
}

function isWaiting({ proposal }: Annotation): boolean {
  return proposal !== null && proposal !== undefined;
}

/** A list that holds only the annotations that belong in it. */
function updateSelection(
  list: readonly Annotation[],
  changes: readonly RecordChange<Annotation>[],
  belongs: (annotation: Annotation) => boolean,
): readonly Annotation[] {
  const own = changes.map(keepOnly(belongs)).filter(isChange);
  return own.length === 0 ? list : updateTextOrder(list, own);
}

/** The change as a list sees it that holds only some annotations. */
function keepOnly(belongs: (annotation: Annotation) => boolean) {
  return ({ before, after }: RecordChange<Annotation>): RecordChange<Annotation> => ({
    before: before !== undefined && belongs(before) ? before : undefined,
    after: after !== undefined && belongs(after) ? after : undefined,
  });
}

function isChange({ before, after }: RecordChange<Annotation>): boolean {
  return before !== after;
}

function updateCounts(counts: BriefCounts, changes: readonly RecordChange<Annotation>[]): BriefCounts {
  let { annotations, drafts, orphans } = counts;
  const count = (annotation: Annotation | undefined, step: 1 | -1) => {
    if (annotation === undefined) return;
    annotations += step;
    if (annotation.status === 'draft') drafts += step;
    if (annotation.placement === 'orphan') orphans += step;
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  return { annotations, drafts, orphans };
}

function updateByEntity(
  byEntity: AnnotationIndex['byEntity'],
  changes: readonly RecordChange<Annotation>[],
): AnnotationIndex['byEntity'] {
  const touched = new Set(
    changes.flatMap(({ before, after }) => [before?.entityId ?? [], after?.entityId ?? []].flat()),
  );
  if (touched.size === 0) return byEntity;
  const next = new Map(byEntity);
  for (const [entityId, own] of groupByEntity(touched, changes)) {
    const list = updateTextOrder(byEntity.get(entityId) ?? NONE, own);
    if (list.length === 0) next.delete(entityId);
    else next.set(entityId, list);
  }
  return next;
}

/** A passage that changes its entity leaves one list and joins another. */
function groupByEntity(
  entityIds: ReadonlySet<EntityId>,
  changes: readonly RecordChange<Annotation>[],
): ReadonlyMap<EntityId, readonly RecordChange<Annotation>[]> {
  const groups = new Map<EntityId, RecordChange<Annotation>[]>([...entityIds].map((id) => [id, []]));
  for (const { before, after } of changes) {
    if (before?.entityId) groups.get(before.entityId)?.push({ before, after: undefined });
    if (after?.entityId) groups.get(after.entityId)?.push({ before: undefined, after });
  }
  return groups;
}
