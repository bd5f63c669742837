import type { Annotation } from '#core/model/annotation.ts';
import type { Brief } from '#core/model/brief.ts';
import type { BriefState } from '#core/model/library.ts';
import { getAnnotationIndex } from './annotation-index.ts';
import type { AppState, OpenBrief } from './app-state.ts';

export function getCurrentBrief(state: AppState): Brief | undefined {
  return state.currentBriefId === null ? undefined : state.library?.briefs.get(state.currentBriefId);
}

export function getOpenBrief(state: AppState): OpenBrief | undefined {
  return state.currentBriefId === null ? undefined : state.briefs.get(state.currentBriefId);
}

/** In text order: by start, the longer first, orphans last. */
export function getAnnotationsInTextOrder(state: BriefState): readonly Annotation[] {
  return getAnnotationIndex(state.annotations).inTextOrder;
}
