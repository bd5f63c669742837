import type { BriefEdit } from '../edits/edit.ts';
import type { AnnotationId, BriefId } from '../model/ids.ts';
import type { BriefState } from '../model/library.ts';
import type { RelationEnd } from '../model/relation.ts';

/**
 * What deleting passages of a brief takes: links of this brief that begin or end at one go with it, and a link that it
 * merely supports loses this support. Links go first, so that nothing ever refers to what is gone. Links that other
 * briefs have to it stay where they were asserted and show that their end was deleted.
 */
export function listRemovals(
  briefId: BriefId,
  { annotations, relations }: BriefState,
  ids: readonly AnnotationId[],
): readonly BriefEdit[] {
  const gone = new Set(ids.filter((id) => annotations.has(id)));
  if (gone.size === 0) return [];
  const isGone = (end: RelationEnd) =>
    end.kind === 'passage' && end.briefId === briefId && gone.has(end.annotationId);
  const links = [...relations.values()].flatMap((relation): readonly BriefEdit[] => {
    if (isGone(relation.from) || isGone(relation.to)) return [{ kind: 'relation/remove', id: relation.id }];
    const passages = relation.passages.filter((ref) => !isGone({ kind: 'passage', ...ref }));
    if (passages.length === relation.passages.length) return [];
    return [{ kind: 'relation/update', id: relation.id, changes: { passages } }];
  });
  return [...links, ...[...gone].map((id): BriefEdit => ({ kind: 'annotation/remove', id }))];
}
