import { type OffsetRange, snapToBoundaries } from '../anchoring/offsets.ts';
import { snapToGraphemes } from '../anchoring/snap-to-graphemes.ts';
import { findOccurrences } from './find-occurrences.ts';
import { foldText } from './fold-text.ts';
import { countOpenRepetitions, findPatternProblem } from './pattern-risk.ts';

export interface FindOptions {
  /** How `query` is read: words as they are, or a regular expression (JavaScript, Unicode mode). */
  readonly mode: 'literal' | 'pattern';
  readonly matchesCase: boolean;
  readonly wholeWords: boolean;
  /** `Lodz` finds `Łódź`. For literal queries; case is then ignored, too. */
  readonly ignoresDiacritics: boolean;
}

export type FindOutcome =
  | {
      readonly type: 'hits';
      /** In text order, apart, UTF-16 units. */
      readonly hits: readonly OffsetRange[];
      /** False when time or the largest number of hits ran out: there may be more. */
      readonly isComplete: boolean;
    }
  /** `reason` is a sentence for the person who typed the pattern. */
  | { readonly type: 'refused'; readonly reason: string };

export interface FindBudget {
  /** Milliseconds on any clock that does not go back. */
  readonly now: () => number;
  readonly budgetMs: number;
  readonly maximumHits: number;
}

const LARGEST_QUERY_UNITS = 1000;

/** Finds words or a pattern in a text, within a budget of time and hits. An empty query finds nothing. */
export function findInText(
  text: string,
  query: string,
  options: FindOptions,
  budget: FindBudget,
): FindOutcome {
  if (query.length > LARGEST_QUERY_UNITS) return { type: 'refused', reason: 'What to find is too long.' };
  if (query.trim() === '') return { type: 'hits', hits: [], isComplete: true };
  if (options.mode === 'pattern') return findPattern(text, query, options, budget);
  const hits = options.ignoresDiacritics
    ? findFolded(text, query, { wholeWords: options.wholeWords, limit: budget.maximumHits + 1 })
    : findOccurrences(text, [query], options);
  const shown = hits.slice(0, budget.maximumHits);
  return { type: 'hits', hits: shown, isComplete: shown.length === hits.length };
}

/**
 * Line by line, so that the clock is asked in between: the engine itself cannot be stopped. What would keep it busy for
 * ever inside one line is refused beforehand (`pattern-risk.ts`), and a very long line is cut.
 */
function findPattern(text: string, query: string, options: FindOptions, budget: FindBudget): FindOutcome {
  const reason = findPatternProblem(query);
  if (reason !== null) return { type: 'refused', reason };
  const source = options.wholeWords
    ? `(?<![\\p{L}\\p{N}\\p{M}_])(?:${query})(?![\\p{L}\\p{N}\\p{M}_])`
    : query;
  const expression = new RegExp(source, options.matchesCase ? 'gu' : 'giu');
  const hits: OffsetRange[] = [];
  const deadline = budget.now() + budget.budgetMs;
  const longestUnits = LONGEST_LINE_UNITS[countOpenRepetitions(query)] ?? SHORTEST_LINE_UNITS;
  for (const { line, start } of cutLines(text, longestUnits)) {
    if (budget.now() > deadline) return { type: 'hits', hits, isComplete: false };
    for (const match of line.matchAll(expression)) {
      if (match[0] === '') continue;
      if (hits.length === budget.maximumHits) return { type: 'hits', hits, isComplete: false };
      hits.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return { type: 'hits', hits, isComplete: true };
}

/**
 * By the number of open-ended repetitions, each of which multiplies the worst case by the length of the line. Chosen so
 * that one line never takes much more than half a second; a hit across a cut is missed.
 */
const LONGEST_LINE_UNITS = [4000, 4000, 1000];
const SHORTEST_LINE_UNITS = 160;

function* cutLines(text: string, longestUnits: number): Generator<{ line: string; start: number }> {
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    const end = lineEnd - start <= longestUnits ? lineEnd : findCut(text, start, start + longestUnits);
    yield { line: text.slice(start, end), start };
    start = end === lineFeed ? end + 1 : end;
  }
}

/** Behind the last space of a stretch, else between two characters. */
function findCut(text: string, start: number, limit: number): number {
  const space = text.lastIndexOf(' ', limit - 1);
  return space > start ? space + 1 : snapToBoundaries(text, { start, end: limit }).end;
}

interface FoldedSearch {
  readonly wholeWords: boolean;
  readonly limit: number;
}

function findFolded(
  text: string,
  query: string,
  { wholeWords, limit }: FoldedSearch,
): readonly OffsetRange[] {
  const wanted = foldText(query).replace(/\s+/gu, ' ').trim();
  const { folded, offsets } = foldWithOffsets(text);
  const hits: OffsetRange[] = [];
  let from = wanted === '' ? -1 : folded.indexOf(wanted);
  while (from >= 0 && hits.length < limit) {
    const to = from + wanted.length;
    // The last letter's marks folded to nothing: the grapheme brings them back.
    const range = snapToGraphemes(text, { start: offsets[from] ?? 0, end: (offsets[to - 1] ?? 0) + 1 });
    if (!wholeWords || isWhole(text, range)) hits.push(range);
    from = folded.indexOf(wanted, to);
  }
  return hits;
}

const LETTER_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}\p{M}_]/u;

function isWhole(text: string, { start, end }: OffsetRange): boolean {
  return (
    !LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
    !LETTER_AFTER.test(text.slice(end, end + 2))
  );
}

/** The folded text, and for each of its units the offset in the original of the character that it comes from. */
function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  let isAfterSpace = false;
  for (const character of text) {
    const isSpace = /\s/u.test(character);
    const part = isSpace ? ' ' : foldCharacter(character);
    // A run of white space is one space: words wrapped over two lines are found.
    if (!(isSpace && isAfterSpace)) {
      parts.push(part);
      for (let unit = 0; unit < part.length; unit += 1) offsets.push(offset);
    }
    isAfterSpace = isSpace;
    offset += character.length;
  }
  return { folded: parts.join(''), offsets };
}

function foldCharacter(character: string): string {
  // Most characters of most briefs; foldText would cost a hundred times as much for each.
  return character <= '\u007f' ? character.toLowerCase() : foldText(character);
}
