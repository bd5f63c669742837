import type { Entity } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';

/**
 * Follows the redirects that merging leaves behind. A chain that bites its own tail (two files written apart) ends
 * at the last entity before the repetition, so that nothing loops and no mention is lost.
 * @returns undefined when the registry holds no such entity.
 */
export function resolveEntity(entities: ReadonlyMap<EntityId, Entity>, id: EntityId): Entity | undefined {
  const seen = new Set<EntityId>();
  let entity = entities.get(id);
  while (entity !== undefined && entity.mergedInto !== null && !seen.has(entity.mergedInto)) {
    seen.add(entity.id);
    const next = seen.has(entity.mergedInto) ? undefined : entities.get(entity.mergedInto);
    if (next === undefined) return entity;
    entity = next;
  }
  return entity;
}
