import { describeSpan } from '#core/anchoring/describe.ts';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { BriefEdit } from '#core/edits/edit.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import type { BriefState } from '#core/model/library.ts';
import { ok, type Result } from '#core/result.ts';
import { getAnnotationIndex } from './annotation-index.ts';
import type { AppState, OpenBrief } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { updateAnnotation } from './passage-actions.ts';
import { getOpenBrief } from './selectors.ts';

/** Passages of a corrected reissue that wait for a decision, in the order of the earlier text. */
export function getWaitingPassages(state: BriefState): readonly Annotation[] {
  const { waiting } = getAnnotationIndex(state.annotations);
  return waiting.toSorted((one, other) => (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0));
}

/** The passage that a selection could place: the one that is being placed, else the active one if it has no place. */
export function findUnplaced(state: AppState): AnnotationId | null {
  const id = state.placingId ?? state.activeAnnotationId;
  if (id === null) return null;
  return getOpenBrief(state)?.state.annotations.get(id)?.placement === 'orphan' ? id : null;
}

/** Puts a passage where the reissue proposes it. @param candidate which of the proposed places, from 0 */
export function acceptProposal(app: AppStore, id: AnnotationId, candidate: number): Result<void> {
  const place = app.findAnnotation(id)?.proposal?.places[candidate];
  return place === undefined ? ok(undefined) : placePassage(app, id, place);
}

/** Puts a passage on other words of the text; a passage without a place gets one again. */
export function placePassage(app: AppStore, id: AnnotationId, ranges: readonly OffsetRange[]): Result<void> {
  const open = getOpenBrief(app.state);
  if (open === undefined) return ok(undefined);
  return updateAnnotation(app, id, { label: 'Place passage', changes: describePlacement(open, ranges) });
}

/** The passage stays in every list and export as one without a place, and no longer waits. */
export function leaveWithoutPlace(app: AppStore, id: AnnotationId): Result<void> {
  return updateAnnotation(app, id, { label: 'Leave without a place', changes: { proposal: null } });
}

/** All that were only put elsewhere, sentence and all, in one step. */
export function acceptAllMoved(app: AppStore): Result<void> {
  const open = getOpenBrief(app.state);
  if (open === undefined) return ok(undefined);
  const modified = app.nowText();
  const edits = getWaitingPassages(open.state).flatMap(({ id, proposal }): BriefEdit[] => {
    const [place] = proposal?.places ?? [];
    if (proposal?.outcome !== 'moved' || place === undefined) return [];
    return [{ kind: 'annotation/update', id, changes: { ...describePlacement(open, place), modified } }];
  });
  if (edits.length === 0) return ok(undefined);
  return app.dispatch({
    label: `Place ${edits.length} moved ${edits.length === 1 ? 'passage' : 'passages'}`,
    briefs: [{ briefId: open.briefId, edits }],
    focus: { briefId: open.briefId, annotationId: null },
  });
}

function describePlacement(open: OpenBrief, ranges: readonly OffsetRange[]) {
  const spans = ranges.map(({ start, end }) => describeSpan(open.text.text, start, end));
  return { spans, placement: 'placed' as const, proposal: null };
}
