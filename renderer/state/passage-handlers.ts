import type { AnnotationStatus } from '#core/model/annotation.ts';
import type { Confidence } from '#core/model/assessment.ts';
import type { Label } from '#core/model/codebook.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { updateAnnotations } from './bulk-actions.ts';
import type { WindowPlaces } from './command-handlers.ts';
import { openMarkAll } from './mark-all-actions.ts';
import { listMarkedAnnotations, listTargetIds, markAllShown } from './marked-passages.ts';
import { mergeAnnotations } from './merge-passages.ts';
import { relabel, setAssessment, updateAnnotation } from './passage-actions.ts';
import { removePassages } from './remove-passages.ts';
import { goOnAfter, startReview } from './review-actions.ts';

/** Commands that act on the passages in hand: the selected ones together, else the active one. */
export function passageHandlers(app: AppStore, places: WindowPlaces) {
  const confidence = (level: Confidence | null) => () => setConfidence(app, level);
  return {
    'passage.accept': () => judge(app, 'accepted'),
    'passage.reject': () => judge(app, 'rejected'),
    'passage.delete': () => {
      const done = removePassages(app, listTargetIds(app.state));
      if (done.ok) goOnAfter(app, null);
      places.focusReader();
    },
    'review.start': () => {
      startReview(app);
      places.focusReader();
    },
    'passage.merge': () => mergeMarked(app, places),
    'passage.mark-all': () => openMarkAll(app, places),
    'passage.choose': () => choosePassageHere(app, places),
    'passage.select-all': () => markAllShown(app),
    'assess.confidence-low': confidence('low'),
    'assess.confidence-moderate': confidence('moderate'),
    'assess.confidence-high': confidence('high'),
    'assess.confidence-clear': confidence(null),
  };
}

/** A label's key without a selection of text: the passages in hand change their label. */
export function relabelTargets(app: AppStore, { id, name }: Label): Result<void> | undefined {
  const ids = listTargetIds(app.state);
  const [only, ...others] = ids;
  if (only === undefined) return undefined;
  if (others.length === 0) return relabel(app, only, id);
  return updateAnnotations(app, ids, {
    label: `Change label to ${name}`,
    change: () => ({ label: id }),
  });
}

/** One passage is taken at once; of several a list is offered. */
function choosePassageHere(app: AppStore, places: WindowPlaces): void {
  const here = places.findPassagesHere();
  const [first, ...others] = here?.ids ?? [];
  if (here === null || first === undefined)
    app.showToast({ tone: 'info', message: 'There is no passage where the caret is.' });
  else if (others.length === 0) app.set({ activeAnnotationId: first, marked: null });
  else app.set({ passageChoice: here });
}

function setConfidence(app: AppStore, confidence: Confidence | null): Result<void> {
  const ids = listTargetIds(app.state);
  const [only, ...others] = ids;
  if (only === undefined) return ok(undefined);
  if (others.length === 0) return setAssessment(app, only, { confidence });
  return updateAnnotations(app, ids, {
    label: `Confidence of ${ids.length} passages`,
    change: ({ assessment }) => ({ assessment: { ...assessment, confidence } }),
  });
}

/** In a review, the next draft comes by itself. */
function judge(app: AppStore, status: AnnotationStatus): void {
  const { activeAnnotationId } = app.state;
  const done = setStatus(app, status);
  if (done.ok) goOnAfter(app, activeAnnotationId);
}

function setStatus(app: AppStore, status: AnnotationStatus): Result<void> {
  const ids = listTargetIds(app.state);
  const verb = status === 'accepted' ? 'Accept' : 'Reject';
  const [only, ...others] = ids;
  if (only === undefined) return ok(undefined);
  if (others.length === 0)
    return updateAnnotation(app, only, { label: `${verb} passage`, changes: { status } });
  return updateAnnotations(app, ids, {
    label: `${verb} ${ids.length} passages`,
    change: () => ({ status }),
  });
}

function mergeMarked(app: AppStore, places: WindowPlaces): void {
  const [first, ...others] = listMarkedAnnotations(app.state);
  if (first === undefined) return;
  const done = mergeAnnotations(app, [first.id, ...others.map(({ id }) => id)]);
  if (done.ok) app.set({ activeAnnotationId: first.id, marked: null, selection: null });
  else app.showToast({ tone: 'error', message: done.error.message });
  places.focusReader();
}
