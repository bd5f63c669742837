import { diffBriefStates } from '#core/edits/diff-brief-states.ts';
import type { BriefEdit } from '#core/edits/edit.ts';
import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId, BriefId } from '#core/model/ids.ts';
import type { Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { openBrief } from './open-brief.ts';

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly total: number;
  readonly damage: string | null;
}

/** Who did what to a brief, or to one passage, newest first. What is on its way to the disk is waited for. */
export async function readTimeline(
  app: AppStore,
  request: { briefId: BriefId; annotationId: AnnotationId | null; limit: number },
): Promise<Result<Timeline>> {
  await app.queue.whenSettled();
  return app.bridge.invoke('history:read', request);
}

/** What going back to an earlier version of a brief would do, before it is done. */
export interface RestorePlan {
  readonly edits: readonly BriefEdit[];
  readonly passagesBack: number;
  readonly passagesGone: number;
  readonly passagesChanged: number;
  readonly relationsTouched: number;
}

/** @param revision of the brief's marks: 0 is before the first */
export async function planRestore(
  app: AppStore,
  briefId: BriefId,
  revision: number,
): Promise<Result<RestorePlan>> {
  await app.queue.whenSettled();
  if (!app.state.briefs.has(briefId)) await openBrief(app, briefId);
  const then = await app.bridge.invoke('history:state', { briefId, revision });
  if (!then.ok) return then;
  const present = app.state.briefs.get(briefId)?.state ?? { annotations: new Map(), relations: new Map() };
  const edits = diffBriefStates(present, {
    annotations: new Map(then.value.annotations.map((annotation) => [annotation.id, annotation])),
    relations: new Map(then.value.relations.map((relation) => [relation.id, relation])),
  });
  return { ok: true, value: countChanges(edits) };
}

/** Goes back as a new edit: the history only grows, and undo leads forward again. */
export function restoreBrief(
  app: AppStore,
  { briefId, plan, label }: { briefId: BriefId; plan: RestorePlan; label: string },
): Result<void> {
  return app.dispatch({
    label,
    briefs: [{ briefId, edits: plan.edits }],
    focus: { briefId, annotationId: null },
  });
}

/** Gives a passage every field that it had before; a passage that is gone comes back. */
export function restorePassage(
  app: AppStore,
  { briefId, earlier, label }: { briefId: BriefId; earlier: Annotation; label: string },
): Result<void> {
  const present = app.state.briefs.get(briefId)?.state.annotations.get(earlier.id);
  const restored = { ...earlier, modified: app.nowText() };
  const edits: BriefEdit[] = [{ kind: 'annotation/create', annotation: restored }];
  if (present !== undefined) edits.unshift({ kind: 'annotation/remove', id: present.id });
  return app.dispatch({
    label,
    briefs: [{ briefId, edits }],
    focus: { briefId, annotationId: earlier.id },
  });
}

function countChanges(edits: readonly BriefEdit[]): RestorePlan {
  const removed = new Set<string>();
  const created = new Set<string>();
  let relationsTouched = 0;
  for (const edit of edits) {
    if (edit.kind === 'annotation/remove') removed.add(edit.id);
    else if (edit.kind === 'annotation/create') created.add(edit.annotation.id);
    else relationsTouched += 1;
  }
  const passagesChanged = [...created].filter((id) => removed.has(id)).length;
  return {
    edits,
    passagesBack: created.size - passagesChanged,
    passagesGone: removed.size - passagesChanged,
    passagesChanged,
    relationsTouched,
  };
}
