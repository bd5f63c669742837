import type { OffsetRange } from '../anchoring/offsets.ts';

export interface OccurrenceOptions {
  readonly matchesCase: boolean;
  /** Neither neighbour of a hit is a letter, digit or mark. */
  readonly wholeWords: boolean;
}

const MAXIMUM_HITS = 10_000;

/**
 * Every place where one of the names stands, in text order, the longest name winning where several begin or overlap.
 * White space in a name matches any run of white space, so a name broken over two lines is found. Scripts that are
 * written without spaces (Han, Kana, Hangul, Thai) have no word boundaries, so `wholeWords` does not hold names of
 * them back.
 * @returns UTF-16 ranges, at most 10,000
 */
export function findOccurrences(
  text: string,
  names: readonly string[],
  options: OccurrenceOptions,
): readonly OffsetRange[] {
  const patterns = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
    .sort((left, right) => right.length - left.length)
    .map((name) => toPattern(name, options.wholeWords));
  if (patterns.length === 0) return [];
  const expression = new RegExp(patterns.join('|'), options.matchesCase ? 'gu' : 'giu');
  const hits: OffsetRange[] = [];
  for (const match of text.matchAll(expression)) {
    hits.push({ start: match.index, end: match.index + match[0].length });
    if (hits.length >= MAXIMUM_HITS) break;
  }
  return hits;
}

function toPattern(name: string, wholeWords: boolean): string {
  const words = name.split(/\s+/u).map(escapeForRegExp).join('\\s+');
  return wholeWords ? boundWords(words, name) : words;
}

/** Has a pattern match only where neither neighbour is a letter, digit or mark, as far as the script of the name has words. */
export function boundWords(pattern: string, name: string): string {
  const before = isBoundedCharacter(Array.from(name)[0]) ? '(?<![\\p{L}\\p{N}\\p{M}_])' : '';
  const after = isBoundedCharacter(Array.from(name).at(-1)) ? '(?![\\p{L}\\p{N}\\p{M}_])' : '';
  return `${before}${pattern}${after}`;
}

function isBoundedCharacter(character: string | undefined): boolean {
  if (character === undefined || !/[\p{L}\p{N}]/u.test(character)) return false;
  return !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(
    character,
  );
}

/** For an expression with the flag `u`. */
export function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
