import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import type { PassageRef } from '#core/model/relation.ts';

/** Passages by the brief that they lie in, in the order given. */
export function groupRefs(refs: Iterable<PassageRef>): ReadonlyMap<BriefId, readonly AnnotationId[]> {
  const byBrief = new Map<BriefId, AnnotationId[]>();
  for (const { briefId, annotationId } of refs) {
    const group = byBrief.get(briefId);
    if (group === undefined) byBrief.set(briefId, [annotationId]);
    else group.push(annotationId);
  }
  return byBrief;
}
