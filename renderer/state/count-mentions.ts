import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { BriefState, LibraryState } from '#core/model/library.ts';

/** Mentions in one brief by entity id, merges followed. */
export function countMentions(library: LibraryState, state: BriefState): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { entityId } of state.annotations.values()) {
    const entity = entityId === null ? undefined : resolveEntity(library.entities, entityId);
    if (entity !== undefined) counts[entity.id] = (counts[entity.id] ?? 0) + 1;
  }
  return counts;
}
