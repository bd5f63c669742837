import { listAbsorbed } from '#core/entities/list-absorbed.ts';
import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { BriefId, EntityId } from '#core/model/ids.ts';
import { entityIdSchema } from '#core/model/ids.ts';
import type { BriefState, LibraryState } from '#core/model/library.ts';
import type { MentionRow } from '#core/model/references.ts';
import { listMentions } from '#core/references/list-mentions.ts';
import { ok, type Result } from '#core/result.ts';
import { getAnnotationIndex } from './annotation-index.ts';
import type { AppStore } from './app-store.ts';
import { listLoaded } from './loaded-marks.ts';

/** Rows that one entity's list shows at most: more are counted, not listed. */
export const MAXIMUM_MENTIONS = 2000;

/** What main counts in the briefs that this window does not hold. */
export interface DistantCounts {
  readonly counts: ReadonlyMap<EntityId, number>;
  /** The briefs that were left out: the window's own counts are added for exactly these. */
  readonly except: ReadonlySet<BriefId>;
}

export async function readDistantCounts(app: AppStore): Promise<Result<DistantCounts>> {
  const except = [...listLoaded(app.state).keys()];
  const counted = await app.bridge.invoke('mentions:count', { except });
  if (!counted.ok) return counted;
  const counts = Object.entries(counted.value.counts).map(
    ([id, count]) => [entityIdSchema.parse(id), count] as const,
  );
  return ok({ counts: new Map(counts), except: new Set(except) });
}

/** Mentions in the whole library by the entity that they mean, merges followed. */
export function countAllMentions(
  library: Pick<LibraryState, 'entities'>,
  loaded: ReadonlyMap<BriefId, BriefState>,
  distant: DistantCounts | null,
): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {};
  const add = (id: EntityId, count: number) => {
    const meant = resolveEntity(library.entities, id)?.id;
    if (meant !== undefined) totals[meant] = (totals[meant] ?? 0) + count;
  };
  for (const [id, count] of distant?.counts ?? []) add(id, count);
  for (const [briefId, { annotations }] of loaded) {
    if (distant !== null && !distant.except.has(briefId)) continue; // counted there
    for (const [id, own] of getAnnotationIndex(annotations).byEntity) add(id, own.length);
  }
  return totals;
}

export interface DistantMentions {
  readonly mentions: readonly MentionRow[];
  readonly total: number;
  readonly briefIds: readonly BriefId[];
}

/** An entity and those that were merged into it: what a passage may have that means it. */
export function listMeanings(library: Pick<LibraryState, 'entities'>, id: EntityId): readonly EntityId[] {
  return [id, ...listAbsorbed(library.entities, id).map((absorbed) => absorbed.id)];
}

export async function readDistantMentions(
  app: AppStore,
  entityIds: readonly EntityId[],
): Promise<Result<DistantMentions>> {
  const except = [...listLoaded(app.state).keys()];
  return app.bridge.invoke('mentions:find', { entityIds: [...entityIds], except, limit: MAXIMUM_MENTIONS });
}

/** All mentions: those in the briefs that the window holds, as they are now, and what main has found in the others. */
export function joinMentions(
  entityIds: readonly EntityId[],
  loaded: ReadonlyMap<BriefId, BriefState>,
  distant: DistantMentions | null,
): readonly MentionRow[] {
  const wanted = new Set(entityIds);
  const own = [...loaded].flatMap(([briefId, { annotations }]) =>
    listMentions(briefId, annotations.values(), wanted),
  );
  const others = distant?.mentions.filter(({ briefId }) => !loaded.has(briefId)) ?? [];
  return [...own, ...others];
}
