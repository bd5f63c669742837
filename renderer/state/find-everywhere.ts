import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { BriefId } from '#core/model/ids.ts';
import { describeOccurrences, type Occurrence } from '#core/search/describe-occurrences.ts';
import { findOccurrences, type OccurrenceOptions } from '#core/search/find-occurrences.ts';
import type { OpenBrief } from './app-state.ts';
import type { AppStore } from './app-store.ts';
import { listBriefs } from './navigation.ts';
import { getOpenBrief } from './selectors.ts';

export interface BriefOccurrences {
  readonly briefId: BriefId;
  readonly occurrences: readonly Occurrence[];
}

/** How far a search is, and what it has found up to now. */
export interface SearchProgress {
  readonly briefs: readonly BriefOccurrences[];
  readonly done: number;
  readonly total: number;
  /** Briefs that could not be read. */
  readonly unreadable: number;
  readonly isFinished: boolean;
}

export interface WordSearch {
  readonly names: readonly string[];
  readonly options: OccurrenceOptions;
  readonly scope: 'brief' | 'library';
}

/** Small enough that the count moves while somebody waits. */
const BRIEFS_AT_ONCE = 10;

/** The places of words in the brief that is shown; `ranges` instead of words when they are known already. */
export function findHere(
  app: AppStore,
  { names, options }: Pick<WordSearch, 'names' | 'options'>,
  ranges: readonly OffsetRange[] | null = null,
): BriefOccurrences | null {
  const open = getOpenBrief(app.state);
  if (open === undefined) return null;
  const { text } = open.text;
  return describe(open, ranges ?? findOccurrences(text, names, options));
}

/**
 * Looks through every brief: first the one that is shown, then those that this window holds, as they are here, then the
 * others, which the main process reads.
 * @param report is called with all that was found up to now; searching ends when it answers `false`
 */
export async function findEverywhere(
  app: AppStore,
  search: WordSearch,
  report: (progress: SearchProgress) => boolean,
): Promise<void> {
  const { library, currentBriefId } = app.state;
  if (library === null) return;
  await app.queue.whenSettled(); // what is marked already is counted on both sides
  const ids = listBriefs(library).map(({ id }) => id);
  const order = ids.toSorted(
    (left, right) => Number(right === currentBriefId) - Number(left === currentBriefId),
  );
  const held = order.filter((id) => app.state.briefs.has(id));
  const distant = order.filter((id) => !app.state.briefs.has(id));
  const found: BriefOccurrences[] = held.flatMap((id) => findInOpen(app, id, search) ?? []);
  let unreadable = 0;
  let done = held.length;
  const tell = () =>
    report({ briefs: [...found], done, total: ids.length, unreadable, isFinished: done >= ids.length });
  if (!tell()) return;
  while (done < ids.length) {
    const start = done - held.length;
    const batch = distant.slice(start, start + BRIEFS_AT_ONCE);
    const { names, options } = search;
    const answer = await app.bridge.invoke('occurrences:find', {
      briefIds: batch,
      names: [...names],
      options: { ...options },
    });
    if (answer.ok) found.push(...answer.value.briefs);
    unreadable += answer.ok ? answer.value.unreadable.length : batch.length;
    done += batch.length;
    if (!tell()) return;
  }
}

function findInOpen(
  app: AppStore,
  briefId: BriefId,
  { names, options }: WordSearch,
): BriefOccurrences | null {
  const open = app.state.briefs.get(briefId);
  return open === undefined ? null : describe(open, findOccurrences(open.text.text, names, options));
}

function describe(open: OpenBrief, ranges: readonly OffsetRange[]): BriefOccurrences | null {
  if (ranges.length === 0) return null;
  const occurrences = describeOccurrences(open.text.text, ranges, open.state.annotations.values());
  return { briefId: open.briefId, occurrences };
}
