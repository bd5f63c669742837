import { resolveEntity } from '../entities/resolve-entity.ts';
import type { Annotation } from '../model/annotation.ts';
import type { BriefText } from '../model/blocks.ts';
import type { Brief } from '../model/brief.ts';
import type { Entity } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { BriefState, LibraryState } from '../model/library.ts';
import type { Relation, RelationEnd } from '../model/relation.ts';
import type { IsoTime } from '../model/time.ts';
import type { ExportInput } from './format.ts';

export interface ExportSources {
  readonly brief: Brief;
  readonly text: BriefText;
  readonly state: BriefState;
  readonly library: Pick<LibraryState, 'codebook' | 'entities'>;
  readonly exportedAt: IsoTime;
  readonly exportedBy: string;
  readonly generator: string;
}

/**
 * Brings together what an export may say: passages in text order with orphans last, merged entities replaced by the
 * one that absorbed them, and only the entities that this brief mentions or relates.
 */
export function gatherExport(sources: ExportSources): ExportInput {
  const { brief, text, state, library, exportedAt, exportedBy, generator } = sources;
  const resolve = (id: EntityId) => resolveEntity(library.entities, id)?.id ?? id;
  const annotations = [...state.annotations.values()]
    .toSorted(compareInTextOrder)
    .map((annotation) => withResolvedEntity(annotation, resolve));
  const relations = [...state.relations.values()]
    .toSorted((left, right) => compareTexts(left.created, right.created) || compareTexts(left.id, right.id))
    .map((relation) => withResolvedEnds(relation, resolve));
  return {
    brief,
    text,
    annotations,
    relations,
    entities: collectEntities(annotations, relations, library.entities),
    codebook: library.codebook,
    exportedAt,
    exportedBy,
    generator,
  };
}

/** By start of the first span, then longer first, then id; orphans after all placed passages. */
export function compareInTextOrder(left: Annotation, right: Annotation): number {
  if (left.placement !== right.placement) return left.placement === 'orphan' ? 1 : -1;
  return (
    (left.spans[0]?.start ?? 0) - (right.spans[0]?.start ?? 0) ||
    (right.spans.at(-1)?.end ?? 0) - (left.spans.at(-1)?.end ?? 0) ||
    compareTexts(left.id, right.id)
  );
}

function withResolvedEntity(annotation: Annotation, resolve: (id: EntityId) => EntityId): Annotation {
  const { entityId } = annotation;
  const resolved = entityId === null ? null : resolve(entityId);
  return resolved === entityId ? annotation : { ...annotation, entityId: resolved };
}

function withResolvedEnds(relation: Relation, resolve: (id: EntityId) => EntityId): Relation {
  const resolveEnd = (end: RelationEnd): RelationEnd =>
    end.kind === 'entity' ? { ...end, entityId: resolve(end.entityId) } : end;
  return { ...relation, from: resolveEnd(relation.from), to: resolveEnd(relation.to) };
}

/** Entities that passages mention or relations end at, in the order of first mention. */
export function collectEntities(
  annotations: readonly Annotation[],
  relations: readonly Relation[],
  registry: ReadonlyMap<EntityId, Entity>,
): readonly Entity[] {
  const ids = new Set<EntityId>();
  for (const { entityId } of annotations) if (entityId !== null) ids.add(entityId);
  for (const { from, to } of relations) {
    for (const end of [from, to]) if (end.kind === 'entity') ids.add(end.entityId);
  }
  return [...ids].flatMap((id) => registry.get(id) ?? []);
}

/** By UTF-16 units: the same on every machine, whatever its locale. */
function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
