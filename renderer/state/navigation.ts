import type { Brief } from '#core/model/brief.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { LibraryState } from '#core/model/library.ts';
import type { AppStore } from './app-store.ts';
import { openBrief } from './open-brief.ts';
import { getShownAnnotations } from './passage-filter.ts';
import { getAnnotationsInTextOrder, getOpenBrief } from './selectors.ts';
import type { UndoEntry } from './undo-stack.ts';

/**
 * Walks the passages that the filter leaves, in text order, and stops at either end. From a passage that the filter
 * hides, it goes to the nearest one that it leaves.
 */
export function stepAnnotation(app: AppStore, step: 1 | -1): void {
  const open = getOpenBrief(app.state);
  if (open === undefined) return;
  const shown = new Set(getShownAnnotations(app.state));
  const { activeAnnotationId } = app.state;
  const annotations = getAnnotationsInTextOrder(open.state).filter(
    (annotation) => annotation.id === activeAnnotationId || shown.has(annotation),
  );
  const at = annotations.findIndex(({ id }) => id === activeAnnotationId);
  const next = at < 0 ? annotations.at(step === 1 ? 0 : -1) : annotations[at + step];
  if (next !== undefined) app.set({ activeAnnotationId: next.id, marked: null, selection: null });
}

/** The next of some passages after the active one; after the last comes the first again. */
export function stepThrough(app: AppStore, ids: readonly AnnotationId[]): void {
  const { activeAnnotationId } = app.state;
  const at = activeAnnotationId === null ? -1 : ids.indexOf(activeAnnotationId);
  const next = ids[(at + 1) % ids.length];
  if (next !== undefined) app.set({ activeAnnotationId: next, selection: null });
}

/** Newest first, as the list shows them; briefs in the trash are not listed. */
export function listBriefs(library: LibraryState): readonly Brief[] {
  return [...library.briefs.values()]
    .filter(({ trashed }) => trashed === null)
    .sort((left, right) => (left.created === right.created ? 0 : left.created < right.created ? 1 : -1));
}

export async function stepBrief(app: AppStore, step: 1 | -1): Promise<void> {
  if (app.state.library === null) return;
  const briefs = listBriefs(app.state.library);
  const at = briefs.findIndex(({ id }) => id === app.state.currentBriefId);
  const next = briefs[at + step];
  if (at >= 0 && next !== undefined) await openBrief(app, next.id);
}

/** After undo and redo the window shows where the change was made. */
export async function showFocus(app: AppStore, focus: UndoEntry['focus']): Promise<void> {
  if (focus === null) return;
  await openBrief(app, focus.briefId);
  if (focus.annotationId !== null && app.findAnnotation(focus.annotationId) !== undefined) {
    app.set({ activeAnnotationId: focus.annotationId });
  }
}
