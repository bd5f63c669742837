import type { Annotation } from '#core/model/annotation.ts';
import type { Brief } from '#core/model/brief.ts';
import { type BriefState, EMPTY_BRIEF_STATE } from '#core/model/library.ts';
import { getAnnotationIndex } from './annotation-index.ts';
import type { AppState, OpenBrief } from './app-state.ts';

/** One object for each text, so that a selector gives the same one again. */
const arrivals = new WeakMap<OpenBrief['text'], OpenBrief>();

export function getCurrentBrief(state: AppState): Brief | undefined {
  return state.currentBriefId === null ? undefined : state.library?.briefs.get(state.currentBriefId);
}

export function getOpenBrief(state: AppState): OpenBrief | undefined {
  return state.currentBriefId === null ? undefined : state.briefs.get(state.currentBriefId);
}

/** The open brief; while its passages are still on their way, its text without any. */
export function getShownBrief(state: AppState): OpenBrief | undefined {
  const { arrivingText: arriving, currentBriefId } = state;
  const open = getOpenBrief(state);
  if (open !== undefined || arriving === null || arriving.briefId !== currentBriefId) return open;
  const shown = arrivals.get(arriving.text) ?? { ...arriving, state: EMPTY_BRIEF_STATE };
  arrivals.set(arriving.text, shown);
  return shown;
}

/** In text order: by start, the longer first, orphans last. */
export function getAnnotationsInTextOrder(state: BriefState): readonly Annotation[] {
  return getAnnotationIndex(state.annotations).inTextOrder;
}
