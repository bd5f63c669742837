import type { BriefId } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import type { PassageWords, PlacedRelation } from '#core/model/references.ts';
import type { PassageRef, RelationEnd } from '#core/model/relation.ts';
import { getPassageWords } from '#core/references/passage-words.ts';
import { getEndKey, listPassageRefs, type RelationQuery, touches } from '#core/references/relation-ends.ts';
import type { Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { listLoaded } from './loaded-marks.ts';

export interface DistantRelations {
  readonly relations: readonly PlacedRelation[];
  readonly passages: readonly PassageWords[];
}

/** The passages in briefs that the window does not hold, to which relations that it holds lead. */
export function listDistantEnds(
  query: RelationQuery,
  loaded: ReadonlyMap<BriefId, BriefState>,
): readonly PassageRef[] {
  const refs = joinRelations(query, loaded, null).flatMap(({ relation }) => listPassageRefs(relation));
  return refs.filter(({ briefId }) => !loaded.has(briefId));
}

/** What is linked in the briefs that this window does not hold, and the words of all ends there. */
export function readDistantRelations(
  app: AppStore,
  query: RelationQuery,
  also: readonly PassageRef[],
): Promise<Result<DistantRelations>> {
  const except = [...listLoaded(app.state).keys()];
  const asked = query.of === 'entities' ? { ...query, entityIds: [...query.entityIds] } : query;
  return app.bridge.invoke('relations:find', { query: asked, except, also: [...also] });
}

/** All relations asked about: those of the briefs that the window holds, as they are now, and main's of the others. */
export function joinRelations(
  query: RelationQuery,
  loaded: ReadonlyMap<BriefId, BriefState>,
  distant: DistantRelations | null,
): readonly PlacedRelation[] {
  const own = [...loaded].flatMap(([briefId, { relations }]) =>
    [...relations.values()]
      .filter((relation) => touches(relation, query))
      .map((relation) => ({ briefId, relation })),
  );
  return [...own, ...(distant?.relations.filter(({ briefId }) => !loaded.has(briefId)) ?? [])];
}

/** The words of a passage that is an end, wherever it lies. @returns undefined when it was deleted or is not known yet */
export function findPassageWords(
  end: Extract<RelationEnd, { kind: 'passage' }>,
  loaded: ReadonlyMap<BriefId, BriefState>,
  distant: DistantRelations | null,
): string | undefined {
  const marks = loaded.get(end.briefId);
  if (marks !== undefined) {
    const annotation = marks.annotations.get(end.annotationId);
    return annotation === undefined ? undefined : getPassageWords(annotation);
  }
  return distant?.passages.find((passage) => getEndKey({ kind: 'passage', ...passage }) === getEndKey(end))
    ?.text;
}
