import { useMemo } from 'react';
import type { BriefId, EntityId } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import type { MentionRow } from '#core/model/references.ts';
import { listLoaded } from '../state/loaded-marks.ts';
import {
  countAllMentions,
  joinMentions,
  listMeanings,
  readDistantCounts,
  readDistantMentions,
} from '../state/mention-queries.ts';
import { useApp, useAppState } from './app-context.ts';
import { useAnswer } from './use-answer.ts';
import { useLateAppState } from './use-late-app-state.ts';

/** The marks of every brief that this window holds, anew when one of them changes. */
export function useLoadedMarks(): ReadonlyMap<BriefId, BriefState> {
  const briefs = useLateAppState((state) => state.briefs);
  const distantMarks = useLateAppState((state) => state.distantMarks);
  const library = useAppState((state) => state.library);
  return useMemo(() => listLoaded({ briefs, distantMarks, library }), [briefs, distantMarks, library]);
}

/** Changes when main has to be asked again: another brief is held here, imported, or moved to or from the trash. */
export function useDistantKey(): string {
  const loaded = useLoadedMarks();
  const library = useAppState((state) => state.library);
  return useMemo(() => {
    const listed = [...(library?.briefs.values() ?? [])].filter(({ trashed }) => trashed === null).length;
    return `${library?.id} ${listed} ${[...loaded.keys()].join(' ')}`;
  }, [loaded, library]);
}

/** Mentions in the whole library, by entity id. */
export function useMentionCounts(): Readonly<Record<string, number>> {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const loaded = useLoadedMarks();
  const { value } = useAnswer(useDistantKey(), () => readDistantCounts(app));
  return useMemo(
    () => (library === null ? {} : countAllMentions(library, loaded, value)),
    [library, loaded, value],
  );
}

interface Mentions {
  readonly rows: readonly MentionRow[];
  /** Also those that are not listed because they are too many. */
  readonly total: number;
  /** Every brief with a mention. */
  readonly briefIds: ReadonlySet<BriefId>;
  readonly isAsking: boolean;
}

/** Every mention of an entity, and of what was merged into it. */
export function useMentions(entityId: EntityId): Mentions {
  const app = useApp();
  const library = useAppState((state) => state.library);
  const loaded = useLoadedMarks();
  const distantKey = useDistantKey();
  const ids = useMemo(
    () => (library === null ? [entityId] : listMeanings(library, entityId)),
    [library, entityId],
  );
  const { value, isAsking } = useAnswer(`${ids.join(' ')} ${distantKey}`, () =>
    readDistantMentions(app, ids),
  );
  return useMemo(() => {
    const rows = joinMentions(ids, loaded, value);
    const unlisted = value === null ? 0 : value.total - value.mentions.length;
    const briefIds = new Set([...rows.map(({ briefId }) => briefId), ...(value?.briefIds ?? [])]);
    return { rows, total: rows.length + unlisted, briefIds, isAsking };
  }, [ids, loaded, value, isAsking]);
}
