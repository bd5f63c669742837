import { foldName } from './fold-name.ts';

/** A name with what comparing needs of it. */
export interface FoldedName {
  readonly folded: string;
  readonly words: readonly string[];
  /** Of its words apart from small ones: `nato` of North Atlantic Treaty Organization. */
  readonly initials: string;
}

export interface NameMatch {
  /** In the user's words: why the two may be one. */
  readonly reason: string;
  /** 0–1; suggestions are sorted by it. */
  readonly score: number;
}

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'de', 'la', 'du', 'des', 'von', 'van', 'der', 'und']);

export function foldEntityName(name: string): FoldedName {
  const folded = foldName(name);
  const words = folded.split(' ').filter((word) => word !== '');
  const initials = words
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word.charAt(0))
    .join('');
  return { folded, words, initials };
}

/** Whether two names may be of the same person or thing, and why. @returns undefined when nothing speaks for it. */
export function compareNames(a: FoldedName, b: FoldedName): NameMatch | undefined {
  if (a.folded === '' || b.folded === '') return undefined;
  if (a.folded === b.folded) return { reason: 'share a name', score: 1 };
  const [short, long] = a.folded.length < b.folded.length ? [a, b] : [b, a];
  if (isInitialsOf(short, long))
    return { reason: `${short.folded.toUpperCase()} are the initials of the other`, score: 0.9 };
  if (isPartOf(short, long)) return { reason: 'one name is part of the other', score: 0.8 };
  const distance = editDistance(short.folded, long.folded, 2);
  const isClose =
    distance !== undefined && short.folded.length >= 5 * distance && haveSameInitials(short, long);
  return isClose ? { reason: 'differ by a letter or two', score: 0.7 - distance * 0.1 } : undefined;
}

function isInitialsOf(short: FoldedName, long: FoldedName): boolean {
  return (
    short.words.length === 1 &&
    short.folded.length >= 2 &&
    long.words.length >= 2 &&
    long.initials === short.folded
  );
}

/** All words of the shorter name, in order, among those of the longer: `Rutte` in `Mark Rutte`. */
function isPartOf(short: FoldedName, long: FoldedName): boolean {
  if (short.words.length >= long.words.length || short.folded.length < 4) return false;
  let at = 0;
  for (const word of long.words) if (word === short.words[at]) at += 1;
  return at === short.words.length;
}

/** A slip of the pen is rarely in the first letter; `North Korea` and `South Korea` are two. */
function haveSameInitials(short: FoldedName, long: FoldedName): boolean {
  return short.words.every((word, index) => word.charAt(0) === long.words[index]?.charAt(0));
}

/** Levenshtein distance, given up beyond `limit`. */
function editDistance(left: string, right: string, limit: number): number | undefined {
  if (Math.abs(left.length - right.length) > limit) return undefined;
  let row = Array.from({ length: right.length + 1 }, (_value, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  const distance = row[right.length] ?? limit + 1;
  return distance <= limit ? distance : undefined;
}
