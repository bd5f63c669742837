import type { AnnotationId } from '#core/model/ids.ts';
import type { Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { deleteAnnotations } from './bulk-actions.ts';
import { deleteAnnotation } from './passage-actions.ts';
import { getShownAnnotations } from './passage-filter.ts';

/** Deletes passages in one step and goes to the next one that is left, else to the one before: work goes on from there. */
export function removePassages(app: AppStore, ids: readonly AnnotationId[]): Result<void> {
  const nextId = findNeighbour(app, new Set(ids));
  const [only, ...others] = ids;
  const done =
    only !== undefined && others.length === 0 ? deleteAnnotation(app, only) : deleteAnnotations(app, ids);
  if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
  else app.set({ activeAnnotationId: nextId, marked: null });
  return done;
}

function findNeighbour(app: AppStore, removed: ReadonlySet<AnnotationId>): AnnotationId | null {
  const shown = getShownAnnotations(app.state);
  const last = shown.findLastIndex(({ id }) => removed.has(id));
  const after = last < 0 ? undefined : shown.slice(last + 1).find(({ id }) => !removed.has(id));
  const before = shown.slice(0, Math.max(0, last)).findLast(({ id }) => !removed.has(id));
  return after?.id ?? before?.id ?? null;
}
