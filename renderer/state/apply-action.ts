import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import { applyLibraryEdits } from '#core/edits/apply-library-edits.ts';
import type { BriefEdit, LibraryEdit } from '#core/edits/edit.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { BriefCounts, BriefState, LibraryState } from '#core/model/library.ts';
import { err, ok, type Result } from '#core/result.ts';
import { carryAnnotationIndex, getAnnotationIndex } from './annotation-index.ts';
import type { AppState, OpenBrief } from './app-state.ts';
import type { ActionEdits } from './undo-stack.ts';

export interface AppliedAction {
  readonly library: LibraryState;
  readonly briefs: ReadonlyMap<BriefId, OpenBrief>;
  readonly distantMarks: ReadonlyMap<BriefId, BriefState>;
  readonly counts: ReadonlyMap<BriefId, BriefCounts>;
  readonly inverse: ActionEdits;
}

/** Applies one action to what this window holds, all or none, with the functions that the main process uses. */
export function applyAction(state: AppState, edits: ActionEdits): Result<AppliedAction> {
  if (state.library === null) return err({ code: 'library-closed', message: 'The library is not open yet.' });
  const library = applyLibraryEdits(state.library, edits.library);
  if (!library.ok) return library;
  const briefs = new Map(state.briefs);
  const distantMarks = new Map(state.distantMarks);
  const counts = new Map(state.counts);
  const inverseBriefs: { briefId: BriefId; edits: readonly BriefEdit[] }[] = [];
  for (const part of edits.briefs) {
    const open = briefs.get(part.briefId);
    const marks = open?.state ?? distantMarks.get(part.briefId);
    if (marks === undefined)
      return err({ code: 'not-found', message: 'This brief is not open. Open it and try again.' });
    const applied = applyBriefEdits(marks, part.edits);
    if (!applied.ok) return applied;
    const { state: next, annotationChanges } = applied.value;
    carryAnnotationIndex(marks.annotations, next.annotations, annotationChanges);
    if (open === undefined) distantMarks.set(part.briefId, next);
    else briefs.set(part.briefId, { ...open, state: next });
    counts.set(part.briefId, countAnnotations(next));
    inverseBriefs.unshift({ briefId: part.briefId, edits: applied.value.inverse });
  }
  const inverseLibrary: readonly LibraryEdit[] = library.value.inverse;
  return ok({
    library: library.value.state,
    briefs,
    distantMarks,
    counts,
    inverse: { library: inverseLibrary, briefs: inverseBriefs },
  });
}

export function countAnnotations(state: BriefState): BriefCounts {
  return getAnnotationIndex(state.annotations).counts;
}
