import type { BriefId, EntityId } from '../model/ids.ts';
import type { PassageRef, Relation, RelationEnd } from '../model/relation.ts';

/** What a relation is asked about: all that touch a brief's passages, all that touch some entities, or all there are. */
export type RelationQuery =
  | { readonly of: 'brief'; readonly briefId: BriefId }
  | { readonly of: 'entities'; readonly entityIds: readonly EntityId[] }
  | { readonly of: 'library' };

/** One text for one end: ends are compared by it. */
export function getEndKey(end: RelationEnd): string {
  return end.kind === 'entity' ? `entity ${end.entityId}` : `passage ${end.briefId} ${end.annotationId}`;
}

export function isSameEnd(left: RelationEnd, right: RelationEnd): boolean {
  return getEndKey(left) === getEndKey(right);
}

/** The passages that a relation names: its ends, and those that support it. */
export function listPassageRefs({ from, to, passages }: Relation): readonly PassageRef[] {
  const ends = [from, to].flatMap((end) =>
    end.kind === 'passage' ? [{ briefId: end.briefId, annotationId: end.annotationId }] : [],
  );
  return [...ends, ...passages];
}

/** @returns whether one of the two ends is asked about; a passage that merely supports a relation is none. */
export function touches({ from, to }: Relation, query: RelationQuery): boolean {
  switch (query.of) {
    case 'library':
      return true;
    case 'brief':
      return [from, to].some((end) => end.kind === 'passage' && end.briefId === query.briefId);
    case 'entities':
      return [from, to].some((end) => end.kind === 'entity' && query.entityIds.includes(end.entityId));
  }
}
