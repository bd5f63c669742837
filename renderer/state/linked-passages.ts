import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';

/** The passages of a brief that its own relations link with this one. */
export function listLinkedPassages(
  briefId: BriefId,
  relations: BriefState['relations'],
  id: AnnotationId | null,
): ReadonlySet<AnnotationId> {
  const linked = new Set<AnnotationId>();
  if (id === null) return linked;
  for (const { from, to } of relations.values()) {
    if (from.kind !== 'passage' || to.kind !== 'passage') continue;
    if (from.briefId !== briefId || to.briefId !== briefId) continue;
    if (from.annotationId === id) linked.add(to.annotationId);
    if (to.annotationId === id) linked.add(from.annotationId);
  }
  return linked;
}
