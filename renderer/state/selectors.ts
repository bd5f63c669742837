import type { Annotation } from '#core/model/annotation.ts';
import type { Brief } from '#core/model/brief.ts';
import type { BriefState } from '#core/model/library.ts';
import type { AppState, OpenBrief } from './app-state.ts';

export function getCurrentBrief(state: AppState): Brief | undefined {
  return state.currentBriefId === null ? undefined : state.library?.briefs.get(state.currentBriefId);
}

export function getOpenBrief(state: AppState): OpenBrief | undefined {
  return state.currentBriefId === null ? undefined : state.briefs.get(state.currentBriefId);
}

const sortedAnnotations = new WeakMap<BriefState['annotations'], readonly Annotation[]>();

/** In text order: by start, the longer first, orphans last. Cached by the map, which changes with every edit. */
export function getAnnotationsInTextOrder(state: BriefState): readonly Annotation[] {
  const cached = sortedAnnotations.get(state.annotations);
  if (cached !== undefined) return cached;
  const sorted = [...state.annotations.values()].sort(compareInText);
  sortedAnnotations.set(state.annotations, sorted);
  return sorted;
}

function compareInText(left: Annotation, right: Annotation): number {
  if (left.placement !== right.placement) return left.placement === 'orphan' ? 1 : -1;
  const [a, b] = [left.spans[0], right.spans[0]];
  if (a === undefined || b === undefined) return 0;
  return a.start - b.start || b.end - a.end || (left.id < right.id ? -1 : 1);
}
