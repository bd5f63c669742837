import type { Annotation } from '#core/model/annotation.ts';
import type { Assessment } from '#core/model/assessment.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import {
  type AnnotationChanges,
  linkEntity,
  relabel,
  setAssessment,
  updateAnnotation,
} from './passage-actions.ts';

/** A change from the inspector, named for Undo by what it touches. */
export function changeAnnotation(app: AppStore, id: AnnotationId, changes: AnnotationChanges): Result<void> {
  const before = app.findAnnotation(id);
  if (before === undefined) return ok(undefined);
  const done = applyChange(app, before, changes);
  if (!done.ok) app.showToast({ tone: 'error', message: done.error.message });
  return done;
}

function applyChange(app: AppStore, before: Annotation, changes: AnnotationChanges): Result<void> {
  const { id } = before;
  if (changes.label !== undefined) return relabel(app, id, changes.label);
  if (changes.entityId !== undefined) return linkEntity(app, id, changes.entityId);
  if (changes.assessment !== undefined)
    return setAssessment(app, id, findDifference(before.assessment, changes.assessment));
  return updateAnnotation(app, id, { label: describeChange(changes), changes });
}

function findDifference(before: Assessment, after: Assessment): Partial<Assessment> {
  return {
    ...(before.confidence === after.confidence ? {} : { confidence: after.confidence }),
    ...(before.likelihood === after.likelihood ? {} : { likelihood: after.likelihood }),
    ...(before.reliability === after.reliability ? {} : { reliability: after.reliability }),
    ...(before.credibility === after.credibility ? {} : { credibility: after.credibility }),
  };
}

function describeChange(changes: AnnotationChanges): string {
  if (changes.markings !== undefined) return 'Change marking';
  if (changes.tags !== undefined) return 'Change tags';
  if (changes.status !== undefined) return `Status ${changes.status}`;
  return 'Change passage';
}
