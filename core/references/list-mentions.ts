import type { Annotation } from '../model/annotation.ts';
import type { BriefId, EntityId } from '../model/ids.ts';
import type { MentionRow } from '../model/references.ts';
import { getPassageContext, getPassageWords } from './passage-words.ts';

/** How often each entity is named, by the id that the passages have: merges are not followed here. */
export function countEntities(annotations: Iterable<Annotation>): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { entityId } of annotations) {
    if (entityId !== null) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  }
  return counts;
}

/** The passages of one brief that name any of these entities, in text order, orphans last. */
export function listMentions(
  briefId: BriefId,
  annotations: Iterable<Annotation>,
  entityIds: ReadonlySet<EntityId>,
): readonly MentionRow[] {
  return [...annotations]
    .filter(({ entityId }) => entityId !== null && entityIds.has(entityId))
    .sort(compareInText)
    .flatMap((annotation) => {
      const { id, entityId, label, placement } = annotation;
      if (entityId === null) return [];
      const text = getPassageWords(annotation);
      const isOrphan = placement === 'orphan';
      return [
        { briefId, annotationId: id, entityId, label, text, isOrphan, ...getPassageContext(annotation) },
      ];
    });
}

function compareInText(left: Annotation, right: Annotation): number {
  if (left.placement !== right.placement) return left.placement === 'orphan' ? 1 : -1;
  return (left.spans[0]?.start ?? 0) - (right.spans[0]?.start ?? 0) || (left.id < right.id ? -1 : 1);
}
