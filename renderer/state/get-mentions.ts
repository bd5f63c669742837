import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { EntityId } from '#core/model/ids.ts';
import type { BriefState, LibraryState } from '#core/model/library.ts';
import { getAnnotationIndex } from './annotation-index.ts';
import { compareInText } from './text-order.ts';

/** The mentions of an entity in one brief, in text order, merges followed. @param id of an entity that is not merged */
export function getMentions(library: LibraryState, state: BriefState, id: EntityId): readonly Annotation[] {
  const { byEntity } = getAnnotationIndex(state.annotations);
  const own = byEntity.get(id) ?? [];
  const absorbed = getAbsorbedIds(library).get(id);
  if (absorbed === undefined) return own;
  return [own, ...absorbed.map((other) => byEntity.get(other) ?? [])].flat().sort(compareInText);
}

const absorbedIds = new WeakMap<LibraryState['entities'], ReadonlyMap<EntityId, readonly EntityId[]>>();

/** By entity, the ids that lead to it through merges: the margin asks for one entity after the other. */
function getAbsorbedIds({ entities }: LibraryState): ReadonlyMap<EntityId, readonly EntityId[]> {
  const known = absorbedIds.get(entities);
  if (known !== undefined) return known;
  const made = new Map<EntityId, EntityId[]>();
  for (const { id, mergedInto } of entities.values()) {
    const target = mergedInto === null ? undefined : resolveEntity(entities, id);
    if (target === undefined || target.id === id) continue;
    const list = made.get(target.id);
    if (list === undefined) made.set(target.id, [id]);
    else list.push(id);
  }
  absorbedIds.set(entities, made);
  return made;
}
