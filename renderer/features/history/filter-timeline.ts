import type { TimelineEntry } from '#core/ipc/library-contract.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';
import { describeChange, type HistoryNames } from './describe-change.ts';

/** Entries that hold every word somewhere: in what was done, by whom, or in a value before or after. */
export function filterTimeline(
  entries: readonly TimelineEntry[],
  { text, author, names }: { text: string; author: string | null; names: HistoryNames },
): readonly TimelineEntry[] {
  const wanted = foldText(text).trim();
  return entries.filter((entry) => {
    if (author !== null && entry.author !== author) return false;
    return wanted === '' || hasAllWords(foldText(listWords(entry, names).join('\n')), wanted);
  });
}

/** Everybody who changed something, in the order of their last change. */
export function listAuthors(entries: readonly TimelineEntry[]): readonly string[] {
  return [...new Set(entries.map(({ author }) => author))];
}

function listWords({ label, author, changes }: TimelineEntry, names: HistoryNames): readonly string[] {
  const described = changes.map((change) => describeChange(change, names));
  const fields = described.flatMap((change) => change.fields);
  return [
    label,
    author,
    ...described.map(({ summary }) => summary),
    ...fields.flatMap(({ field, from, to }) => [field, from, to]),
  ];
}
