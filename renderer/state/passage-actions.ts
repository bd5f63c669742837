import { describeSpan } from '#core/anchoring/describe.ts';
import type { BriefEdit, LibraryEdit } from '#core/edits/edit.ts';
import { findEntityByName } from '#core/entities/find-entity-by-name.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { Entity } from '#core/model/entity.ts';
import type { AnnotationId, EntityId, EntityTypeId, LabelId } from '#core/model/ids.ts';
import { listRemovals } from '#core/references/list-removals.ts';
import { ok, type Result } from '#core/result.ts';
import { writeGrade } from '#core/tradecraft/admiralty.ts';
import type { TextRange } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { newAnnotation } from './new-annotation.ts';
import { newEntity } from './new-entity.ts';
import { getOpenBrief } from './selectors.ts';

export type AnnotationChanges = Partial<Omit<Annotation, 'id' | 'created' | 'author' | 'origin'>>;

/** Makes a passage of the selection. A known name links to its entity at once; an unknown one waits for the user. */
export function tagRange(app: AppStore, range: TextRange, label: Label): Result<AnnotationId | null> {
  const { currentBriefId, briefs, library } = app.state;
  const open = currentBriefId === null ? undefined : briefs.get(currentBriefId);
  if (open === undefined || library === null) return ok(null);
  const span = describeSpan(open.text.text, range.start, range.end);
  const known =
    label.entityType === null
      ? undefined
      : findEntityByName(library.entities.values(), span.quote.exact, label.entityType);
  const annotation = newAnnotation(app, { spans: [span], label: label.id, entityId: known?.id ?? null });
  const done = app.dispatch({
    label: `Tag as ${label.name}`,
    briefs: [{ briefId: open.briefId, edits: [{ kind: 'annotation/create', annotation }] }],
    focus: { briefId: open.briefId, annotationId: annotation.id },
  });
  if (!done.ok) return done;
  app.set({ activeAnnotationId: annotation.id, selection: null });
  return ok(annotation.id);
}

export function updateAnnotation(
  app: AppStore,
  id: AnnotationId,
  { label, changes, coalesceKey }: { label: string; changes: AnnotationChanges; coalesceKey?: string },
): Result<void> {
  const briefId = app.state.currentBriefId;
  if (briefId === null || app.findAnnotation(id) === undefined) return ok(undefined);
  const edit: BriefEdit = { kind: 'annotation/update', id, changes: { ...changes, modified: app.nowText() } };
  return app.dispatch({
    label,
    briefs: [{ briefId, edits: [edit] }],
    focus: { briefId, annotationId: id },
    ...(coalesceKey === undefined ? {} : { coalesceKey }),
  });
}

export function relabel(app: AppStore, id: AnnotationId, labelId: LabelId): Result<void> {
  const name = app.state.library?.codebook.labels.find((label) => label.id === labelId)?.name ?? labelId;
  return updateAnnotation(app, id, { label: `Change label to ${name}`, changes: { label: labelId } });
}

export function setAssessment(
  app: AppStore,
  id: AnnotationId,
  changes: Partial<Annotation['assessment']>,
): Result<void> {
  const annotation = app.findAnnotation(id);
  if (annotation === undefined) return ok(undefined);
  const assessment = { ...annotation.assessment, ...changes };
  return updateAnnotation(app, id, { label: describeAssessmentChange(changes), changes: { assessment } });
}

export function linkEntity(app: AppStore, id: AnnotationId, entityId: EntityId | null): Result<void> {
  const label = entityId === null ? 'Clear entity' : 'Choose entity';
  return updateAnnotation(app, id, { label, changes: { entityId } });
}

/** A new entity and the mention that names it: one action, one undo step, the entity written first. */
export function createAndLinkEntity(
  app: AppStore,
  id: AnnotationId,
  { name, type }: { name: string; type: EntityTypeId },
): Result<Entity | null> {
  const briefId = app.state.currentBriefId;
  if (briefId === null || app.findAnnotation(id) === undefined) return ok(null);
  const entity = newEntity(app, { name, type });
  const libraryEdit: LibraryEdit = { kind: 'entity/create', entity };
  const done = app.dispatch({
    label: `Add entity ${entity.name}`.slice(0, 200),
    library: [libraryEdit],
    briefs: [
      {
        briefId,
        edits: [
          { kind: 'annotation/update', id, changes: { entityId: entity.id, modified: entity.created } },
        ],
      },
    ],
    focus: { briefId, annotationId: id },
  });
  return done.ok ? ok(entity) : done;
}

/** Links of the passage go with it, in the same step. */
export function deleteAnnotation(app: AppStore, id: AnnotationId): Result<void> {
  const open = getOpenBrief(app.state);
  if (open === undefined || app.findAnnotation(id) === undefined) return ok(undefined);
  const { briefId } = open;
  const done = app.dispatch({
    label: 'Delete passage',
    briefs: [{ briefId, edits: listRemovals(briefId, open.state, [id]) }],
    focus: { briefId, annotationId: id },
  });
  if (done.ok && app.state.activeAnnotationId === id) app.set({ activeAnnotationId: null });
  return done;
}

function describeAssessmentChange(changes: Partial<Annotation['assessment']>): string {
  if (changes.confidence !== undefined)
    return changes.confidence === null ? 'Clear confidence' : `Confidence ${changes.confidence}`;
  if (changes.likelihood !== undefined)
    return changes.likelihood === null ? 'Clear likelihood' : `Likelihood ${changes.likelihood.term}`;
  if (changes.reliability != null && changes.credibility != null)
    return `Grade ${writeGrade(changes.reliability, changes.credibility)}`;
  if (changes.reliability !== undefined) return `Source reliability ${changes.reliability ?? 'as the brief'}`;
  if (changes.credibility !== undefined)
    return `Information credibility ${changes.credibility ?? 'not stated'}`;
  return 'Change assessment';
}
