import { type OffsetRange, snapToBoundaries } from '../anchoring/offsets.ts';
import { snapToGraphemes } from '../anchoring/snap-to-graphemes.ts';
import { toAccentPattern } from './accent-pattern.ts';
import { boundWords, findOccurrences } from './find-occurrences.ts';
import { countOpenRepetitions, findPatternProblem } from './pattern-risk.ts';

export interface FindOptions {
  /** How `query` is read: words as they are, or a regular expression (JavaScript, Unicode mode). */
  readonly mode: 'literal' | 'pattern';
  readonly matchesCase: boolean;
  readonly wholeWords: boolean;
  /** `Lodz` finds `Łódź`. For literal queries. */
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
    ? findFolded(text, query, { ...options, limit: budget.maximumHits + 1 })
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

function findFolded(
  text: string,
  query: string,
  { matchesCase, wholeWords, limit }: Pick<FindOptions, 'matchesCase' | 'wholeWords'> & { limit: number },
): readonly OffsetRange[] {
  const name = query.trim();
  const pattern = toAccentPattern(name, matchesCase);
  if (pattern === null) return [];
  const source = wholeWords ? boundWords(pattern, name) : pattern;
  const hits: OffsetRange[] = [];
  for (const match of text.matchAll(new RegExp(source, matchesCase ? 'gu' : 'giu'))) {
    if (hits.length === limit) break;
    hits.push(completeEmoji(text, { start: match.index, end: match.index + match[0].length }));
  }
  return hits;
}

const GOES_ON = /^[\p{Emoji_Modifier}\u200d]/u;

/** Accents are part of the match already; a skin colour or the next member of a family is not. */
function completeEmoji(text: string, range: OffsetRange): OffsetRange {
  return GOES_ON.test(text.slice(range.end, range.end + 2)) ? snapToGraphemes(text, range) : range;
}
