import type { BriefId } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';

/** The main process opens so many briefs for one question. */
const BATCH = 200;

/** The marks that this window holds of a brief, shown or not: the truth about it, ahead of the disk. */
export function findMarks(state: AppState, briefId: BriefId): BriefState | undefined {
  return state.briefs.get(briefId)?.state ?? state.distantMarks.get(briefId);
}

/** Every brief whose marks this window holds. What main says of these is left out in favour of them. */
export function listLoaded(
  state: Pick<AppState, 'briefs' | 'distantMarks' | 'library'>,
): ReadonlyMap<BriefId, BriefState> {
  const loaded = new Map(state.distantMarks);
  for (const [id, open] of state.briefs) loaded.set(id, open.state);
  for (const id of [...loaded.keys()]) if (state.library?.briefs.get(id)?.trashed !== null) loaded.delete(id);
  return loaded;
}

/**
 * Fetches the marks of briefs that an action is about to change, so that it can be applied here at once, taken back
 * here, and saved like any other.
 * @returns the failure of the first brief that cannot be read; nothing is changed then
 */
export async function loadMarks(app: AppStore, briefIds: Iterable<BriefId>): Promise<Result<void>> {
  const missing = [...new Set(briefIds)].filter((id) => findMarks(app.state, id) === undefined);
  for (let start = 0; start < missing.length; start += BATCH) {
    const read = await app.bridge.invoke('marks:read', { briefIds: missing.slice(start, start + BATCH) });
    if (!read.ok) return read;
    const distantMarks = new Map(app.state.distantMarks);
    for (const { briefId, revision, annotations, relations } of read.value.briefs) {
      app.queue.setRevision(briefId, revision);
      if (findMarks(app.state, briefId) !== undefined) continue; // opened meanwhile: its own state is ahead
      distantMarks.set(briefId, {
        annotations: new Map(annotations.map((annotation) => [annotation.id, annotation])),
        relations: new Map(relations.map((relation) => [relation.id, relation])),
      });
    }
    app.set({ distantMarks });
  }
  return ok(undefined);
}
