export interface PaletteEntry {
  /** Unique among all entries, e.g. `command:edit.undo`. */
  readonly key: string;
  readonly kind: 'command' | 'brief' | 'entity' | 'label';
  readonly title: string;
  /** Also searched, e.g. the aliases of an entity; shown small. */
  readonly detail: string;
  readonly shortcut: string | null;
}

const MAXIMUM_ENTRIES = 50;

/**
 * Entries that hold the query's letters in order, best first: a match at the start of words and in one piece beats
 * scattered letters. Without a query: what was used last, then commands.
 */
export function rankEntries(
  entries: readonly PaletteEntry[],
  query: string,
  recentKeys: readonly string[],
): readonly PaletteEntry[] {
  const wanted = fold(query);
  const scored = entries.flatMap((entry) => {
    const score =
      wanted === ''
        ? 0
        : Math.max(scoreMatch(fold(entry.title), wanted), scoreMatch(fold(entry.detail), wanted) - 10);
    return score < 0 ? [] : [{ entry, score: score + scoreRecency(entry.key, recentKeys) }];
  });
  return scored
    .sort((left, right) => right.score - left.score || left.entry.title.localeCompare(right.entry.title))
    .slice(0, MAXIMUM_ENTRIES)
    .map(({ entry }) => entry);
}

function scoreRecency(key: string, recentKeys: readonly string[]): number {
  const place = recentKeys.indexOf(key);
  return place < 0 ? 0 : 15 - Math.min(place, 10);
}

/** @returns below 0 when the letters are not all there in order */
function scoreMatch(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at >= 0)
    return 100 + (isWordStart(text, at) ? 20 : 0) + (at === 0 ? 10 : 0) - Math.min(text.length, 60) / 10;
  let position = -1;
  let score = 40;
  for (const letter of wanted.replaceAll(' ', '')) {
    const next = text.indexOf(letter, position + 1);
    if (next < 0) return -1;
    score += isWordStart(text, next) ? 3 : 0;
    score -= Math.min(next - position - 1, 10);
    position = next;
  }
  return Math.max(score, 0);
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').trim();
}
