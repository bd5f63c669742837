import type { BriefEdit } from '#core/edits/edit.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId, EntityTypeId } from '#core/model/ids.ts';
import { listRemovals } from '#core/references/list-removals.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { newEntity } from './new-entity.ts';
import type { AnnotationChanges } from './passage-actions.ts';
import { getOpenBrief } from './selectors.ts';

/** The same change to many passages: one action, one undo step. `change` sees each passage, for partial assessments. */
export function updateAnnotations(
  app: AppStore,
  ids: readonly AnnotationId[],
  { label, change }: { label: string; change: (annotation: Annotation) => AnnotationChanges },
): Result<void> {
  const modified = app.nowText();
  return dispatchForEach(app, ids, label, (annotation) => ({
    kind: 'annotation/update',
    id: annotation.id,
    changes: { ...change(annotation), modified },
  }));
}

/** Their links go with them, in the same step. */
export function deleteAnnotations(app: AppStore, ids: readonly AnnotationId[]): Result<void> {
  const open = getOpenBrief(app.state);
  const edits = open === undefined ? [] : listRemovals(open.briefId, open.state, ids);
  if (open === undefined || edits.length === 0) return ok(undefined);
  const { briefId } = open;
  const done = app.dispatch({
    label: `Delete ${ids.length} passages`,
    briefs: [{ briefId, edits }],
    focus: { briefId, annotationId: null },
  });
  if (done.ok && app.state.activeAnnotationId !== null && ids.includes(app.state.activeAnnotationId))
    app.set({ activeAnnotationId: null });
  return done;
}

/** A new entity that many passages mean: one action, the entity written first. */
export function createAndLinkToAll(
  app: AppStore,
  ids: readonly AnnotationId[],
  named: { readonly name: string; readonly type: EntityTypeId },
): Result<void> {
  const briefId = app.state.currentBriefId;
  if (briefId === null || ids.length === 0) return ok(undefined);
  const entity = newEntity(app, named);
  return app.dispatch({
    label: `Add entity ${entity.name}`.slice(0, 200),
    library: [{ kind: 'entity/create', entity }],
    briefs: [
      {
        briefId,
        edits: ids.map((id) => ({
          kind: 'annotation/update',
          id,
          changes: { entityId: entity.id, modified: entity.created },
        })),
      },
    ],
    focus: { briefId, annotationId: null },
  });
}

function dispatchForEach(
  app: AppStore,
  ids: readonly AnnotationId[],
  label: string,
  toEdit: (annotation: Annotation) => BriefEdit,
): Result<void> {
  const briefId = app.state.currentBriefId;
  const edits = ids.flatMap((id) => app.findAnnotation(id) ?? []).map(toEdit);
  if (briefId === null || edits.length === 0) return ok(undefined);
  return app.dispatch({
    label: label.slice(0, 200),
    briefs: [{ briefId, edits }],
    focus: { briefId, annotationId: null },
  });
}
