import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { findInText } from '#core/search/find-in-text.ts';
import { type FindQuery, toFindOptions } from '#core/search/find-query.ts';
import type { AppStore } from './app-store.ts';
import type { WindowPlaces } from './command-handlers.ts';
import { getFindHit } from './find-state.ts';
import { getOpenBrief } from './selectors.ts';

/** One below the number at which the search for words gives up, so that "there are more" is never missed. */
const MAXIMUM_HITS = 9_999;
const BUDGET_MS = 200;
const LONGEST_SEED_UNITS = 200;

/** Ctrl+F: the selected words, when they are few, else what was looked for last. */
export function openFind(app: AppStore, places: WindowPlaces): void {
  const { find } = app.state;
  const seed = findSeed(app, places);
  const query = seed === null ? find.query : { ...find.query, text: seed, isExpression: false };
  app.set({ find: { ...find, isOpen: true, fromOffset: places.getReadingOffset() } });
  changeFindQuery(app, query);
  places.focusFind();
}

/** The hit in hand becomes the selection, so that a label's key tags it; the focus is in the text again. */
export function closeFind(app: AppStore, places: WindowPlaces): void {
  const hit = getFindHit(app.state.find);
  app.set({ find: { ...app.state.find, isOpen: false } });
  if (hit !== null) places.selectText(hit);
  places.focusReader();
}

export function changeFindQuery(app: AppStore, query: FindQuery): void {
  const { fromOffset } = app.state.find;
  const text = getOpenBrief(app.state)?.text.text ?? '';
  const outcome = findInText(text, query.text, toFindOptions(query), {
    now: () => performance.now(),
    budgetMs: BUDGET_MS,
    maximumHits: MAXIMUM_HITS,
  });
  const found =
    outcome.type === 'refused'
      ? { hits: [], index: null, problem: outcome.reason, isComplete: true }
      : { ...outcome, index: findFrom(outcome.hits, fromOffset), problem: null };
  const { hits, index, problem, isComplete } = found;
  app.set({ find: { ...app.state.find, query, hits, index, problem, isComplete } });
}

/** Another brief was opened while the bar is: the same query, in the new text. */
export function refreshFind(app: AppStore): void {
  const { find } = app.state;
  if (!find.isOpen) return;
  app.set({ find: { ...find, fromOffset: 0 } });
  changeFindQuery(app, find.query);
}

/** After the last hit comes the first again. Without anything to look for, it asks what. */
export function stepFind(app: AppStore, places: WindowPlaces, step: 1 | -1): void {
  const { find } = app.state;
  if (find.query.text === '') {
    openFind(app, places);
    return;
  }
  if (!find.isOpen) {
    app.set({ find: { ...find, isOpen: true, fromOffset: places.getReadingOffset() } });
    changeFindQuery(app, find.query);
    return;
  }
  const count = find.hits.length;
  if (count === 0) return;
  const index = find.index === null ? 0 : (find.index + step + count) % count;
  app.set({ find: { ...find, index, fromOffset: find.hits[index]?.start ?? 0 } });
}

function findFrom(hits: readonly OffsetRange[], offset: number): number | null {
  if (hits.length === 0) return null;
  const at = hits.findIndex(({ end }) => end > offset);
  return at < 0 ? 0 : at;
}

function findSeed(app: AppStore, places: WindowPlaces): string | null {
  const range = places.getSelection();
  const text = getOpenBrief(app.state)?.text.text;
  if (range === null || text === undefined || range.end - range.start > LONGEST_SEED_UNITS) return null;
  const words = text.slice(range.start, range.end).trim();
  return words === '' || words.includes('\n') ? null : words;
}
