import { useCallback, useMemo } from 'react';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { PlacedRelation } from '#core/model/references.ts';
import type { RelationEnd } from '#core/model/relation.ts';
import type { RelationQuery } from '#core/references/relation-ends.ts';
import type { EndWords } from '../features/relations/relation-rows.ts';
import {
  findPassageWords,
  joinRelations,
  listDistantEnds,
  readDistantRelations,
} from '../state/relation-queries.ts';
import { useApp, useAppState } from './app-context.ts';
import { useAnswer } from './use-answer.ts';
import { useDistantKey, useLoadedMarks } from './use-mentions.ts';

interface Relations {
  readonly relations: readonly PlacedRelation[];
  readonly describeEnd: (end: RelationEnd) => EndWords;
  readonly isAsking: boolean;
}

/** The relations that are asked about, over all briefs, and the words of their ends. @param query memoised */
export function useRelations(query: RelationQuery): Relations {
  const app = useApp();
  const loaded = useLoadedMarks();
  const distantKey = useDistantKey();
  const library = useAppState((state) => state.library);
  const currentBriefId = useAppState((state) => state.currentBriefId);
  // Ends of the window's own relations may lie in briefs that it does not hold: main knows their words.
  const also = useMemo(() => listDistantEnds(query, loaded), [query, loaded]);
  const key = JSON.stringify([query, also, distantKey]);
  const { value, isAsking } = useAnswer(key, () => readDistantRelations(app, query, also));
  const relations = useMemo(() => joinRelations(query, loaded, value), [query, loaded, value]);
  const describeEnd = useCallback(
    (end: RelationEnd): EndWords => {
      if (end.kind === 'entity') {
        const entity = library === null ? undefined : resolveEntity(library.entities, end.entityId);
        const type = library?.codebook.entityTypes.find(({ id }) => id === entity?.type);
        return {
          text: entity?.name ?? 'Deleted entity',
          detail: type?.name ?? '',
          isGone: entity === undefined,
        };
      }
      const text = findPassageWords(end, loaded, value);
      const title = library?.briefs.get(end.briefId)?.title ?? 'Deleted brief';
      const detail = end.briefId === currentBriefId ? '' : title;
      return { text: text ?? 'Deleted passage', detail, isGone: text === undefined && !isAsking };
    },
    [library, loaded, value, currentBriefId, isAsking],
  );
  return { relations, describeEnd, isAsking };
}
