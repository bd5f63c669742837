import type { Entity } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import { resolveEntity } from './resolve-entity.ts';

/** The entities that merging has made redirects to this one, directly or through others; oldest first. */
export function listAbsorbed(entities: ReadonlyMap<EntityId, Entity>, id: EntityId): readonly Entity[] {
  return [...entities.values()]
    .filter((entity) => entity.id !== id && entity.mergedInto !== null)
    .filter((entity) => resolveEntity(entities, entity.id)?.id === id)
    .sort((left, right) => (left.created < right.created ? -1 : 1));
}
