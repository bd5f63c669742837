import type { Brief } from '#core/model/brief.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';
import type { ListRow } from '../../ui/list/list-rows.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The briefs that match what was typed: title, origin, author, file name or tag, in any order, without accents. */
export function filterBriefs(briefs: readonly Brief[], query: string): readonly Brief[] {
  const folded = foldText(query.trim());
  const present = briefs.filter((brief) => brief.trashed === null);
  if (folded === '') return present;
  return present.filter(({ title, source, tags }) =>
    hasAllWords(foldText([title, source.origin, source.author, source.fileName, ...tags].join(' ')), folded),
  );
}

/** Newest first, under "Added this week" (the last seven days) and "Earlier". A heading without briefs is left out. */
export function groupBriefs(briefs: readonly Brief[], now: Date): readonly ListRow<Brief>[] {
  const newestFirst = briefs.toSorted((left, right) => compareText(right.created, left.created));
  const since = now.getTime() - WEEK_MS;
  const recent = newestFirst.filter((brief) => Date.parse(brief.created) >= since);
  const earlier = newestFirst.slice(recent.length);
  return [...writeSection('Added this week', recent), ...writeSection('Earlier', earlier)];
}

function writeSection(text: string, briefs: readonly Brief[]): readonly ListRow<Brief>[] {
  if (briefs.length === 0) return [];
  const items = briefs.map((brief) => ({ kind: 'item', key: brief.id, item: brief }) as const);
  return [{ kind: 'heading', key: `heading ${text}`, text, count: briefs.length }, ...items];
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
