import { resolveEntity } from '#core/entities/resolve-entity.ts';
import type { Annotation } from '#core/model/annotation.ts';
import type { BriefState, LibraryState } from '#core/model/library.ts';
import {
  type AnnotationFilter,
  type FilterFacts,
  filterAnnotations,
  isEmptyFilter,
  NO_FILTER,
} from '#core/search/filter-annotations.ts';
import type { AppState } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { getAnnotationsInTextOrder, getOpenBrief } from './selectors.ts';

interface Remembered {
  readonly library: LibraryState;
  readonly filter: AnnotationFilter;
  readonly shown: readonly Annotation[];
}

const lastShown = new WeakMap<BriefState['annotations'], Remembered>();
const NONE: readonly Annotation[] = [];

/**
 * The passages of the open brief that the filter leaves, in text order: what the list shows and next and previous walk.
 * Remembered until passages, library or filter change, so that every part of the window may ask.
 */
export function getShownAnnotations(state: AppState): readonly Annotation[] {
  const open = getOpenBrief(state);
  const { library, passageFilter } = state;
  if (open === undefined || library === null) return NONE;
  return filterPassages(open.state, library, passageFilter);
}

/** The same of a given state, for what may be a moment behind the window's own. */
export function filterPassages(
  state: BriefState,
  library: LibraryState,
  filter: AnnotationFilter,
): readonly Annotation[] {
  const { annotations } = state;
  const last = lastShown.get(annotations);
  if (last !== undefined && last.library === library && last.filter === filter) return last.shown;
  const shown = filterAnnotations(getAnnotationsInTextOrder(state), filter, getFilterFacts(library));
  lastShown.set(annotations, { library, filter, shown });
  return shown;
}

const factsOf = new WeakMap<LibraryState, FilterFacts>();

/** What the filter needs to know of the library; the same object for the same library. */
export function getFilterFacts(library: LibraryState): FilterFacts {
  const known = factsOf.get(library);
  if (known !== undefined) return known;
  const facts: FilterFacts = {
    resolve: (id) => resolveEntity(library.entities, id),
    labelNames: new Map(library.codebook.labels.map(({ id, name }) => [id, name])),
  };
  factsOf.set(library, facts);
  return facts;
}

export function isFilterOn({ passageFilter }: AppState): boolean {
  return !isEmptyFilter(passageFilter);
}

export function clearFilter(app: AppStore): void {
  app.set({ passageFilter: NO_FILTER });
}
