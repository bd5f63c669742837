import type { Quote } from '../model/annotation.ts';
import { countFuzzySteps, measureDistance, searchFuzzy } from './fuzzy-search.ts';
import { clampOffset, type OffsetRange, snapToBoundaries } from './offsets.ts';

export interface QuoteCandidate extends OffsetRange {
  /** 0–1: how much of the words and of what stood around them is found here, weighted by length. */
  readonly score: number;
  /** 0–1: how alike the words alone are. */
  readonly wordsScore: number;
}

export interface QuoteMatches {
  /** Apart from each other, the best score first. */
  readonly candidates: readonly QuoteCandidate[];
  /** False when the budget allowed to search only near `hint`: there may be better places. */
  readonly isComplete: boolean;
}

export interface MatchOptions {
  /** UTF-16 offset where the passage last stood; a search that must be cut short looks there. */
  readonly hint: number;
  /** Inner steps of fuzzy search; a million take a few milliseconds. */
  readonly maxSteps: number;
}

/** The words weigh no more than their surroundings: a sentence that looks alike has the words, not the surroundings. */
const MAX_WORDS_WEIGHT = 64;
const MAX_ERROR_SHARE = 0.4;
/** Words alone, without their surroundings, are searched for only when there are enough of them. */
const MIN_WORDS_UNITS = 20;
const MAX_CANDIDATES = 8;
const MAX_OCCURRENCES = 1000;

/**
 * Where the quote may stand now: every place with the same words and the places where words and surroundings nearly
 * agree. Says how well each fits and decides nothing; `anchor` does.
 */
export function matchQuote(text: string, quote: Quote, { hint, maxSteps }: MatchOptions): QuoteMatches {
  const occurrences = findOccurrences(text, quote.exact, MAX_OCCURRENCES);
  const window = findWindow(text, quote, { hint, maxSteps });
  const isWhole = window.end - window.start === text.length;
  const ranges = [...occurrences, ...findNearly(text, quote, window)];
  const candidates = ranges.map((range) => ({ ...range, ...scoreQuote(text, range, quote) }));
  candidates.sort((one, other) => other.score - one.score || one.start - other.start);
  return {
    candidates: keepApart(candidates).slice(0, MAX_CANDIDATES),
    isComplete: isWhole && occurrences.length < MAX_OCCURRENCES,
  };
}

/** Start offsets of `wanted` in `text`, overlapping ones too, as ranges; at most `limit`. */
export function findOccurrences(text: string, wanted: string, limit: number): OffsetRange[] {
  const found: OffsetRange[] = [];
  for (let start = text.indexOf(wanted); start !== -1; start = text.indexOf(wanted, start + 1)) {
    found.push({ start, end: start + wanted.length });
    if (found.length >= limit) break;
  }
  return found;
}

export function scoreQuote(
  text: string,
  { start, end }: OffsetRange,
  { exact, prefix, suffix }: Quote,
): Pick<QuoteCandidate, 'score' | 'wordsScore'> {
  const before = text.slice(clampOffset(text, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const wordsScore = measureSimilarity(exact, text.slice(start, end));
  const wordsWeight = Math.min(exact.length, MAX_WORDS_WEIGHT);
  const total =
    wordsWeight * wordsScore +
    prefix.length * measureSimilarity(prefix, before) +
    suffix.length * measureSimilarity(suffix, after);
  return { score: total / (wordsWeight + prefix.length + suffix.length), wordsScore };
}

function measureSimilarity(one: string, other: string): number {
  if (one.length === 0) return 1;
  return Math.max(0, 1 - measureDistance(one, other) / one.length);
}

function findWindow(
  text: string,
  { exact, prefix, suffix }: Quote,
  { hint, maxSteps }: MatchOptions,
): OffsetRange {
  const patternLength = exact.length + prefix.length + suffix.length;
  const stepsPerUnit = 2 * countFuzzySteps(1, patternLength);
  const reach = Math.floor(maxSteps / stepsPerUnit / 2);
  if (reach * 2 >= text.length) return { start: 0, end: text.length };
  const start = clampOffset(text, Math.min(hint - reach, text.length - 2 * reach));
  return snapToBoundaries(text, { start, end: start + 2 * reach });
}

function findNearly(text: string, quote: Quote, window: OffsetRange): OffsetRange[] {
  const { exact, prefix, suffix } = quote;
  const searched = text.slice(window.start, window.end);
  const whole = searchFuzzy(searched, prefix + exact + suffix, {
    maxErrors: Math.floor((exact.length + prefix.length + suffix.length) * MAX_ERROR_SHARE),
    limit: MAX_CANDIDATES,
  }).flatMap((place) => findWords(searched, exact, place));
  const words =
    exact.length < MIN_WORDS_UNITS
      ? []
      : searchFuzzy(searched, exact, {
          maxErrors: Math.floor(exact.length * MAX_ERROR_SHARE),
          limit: MAX_CANDIDATES,
        });
  return [...whole, ...words].map(({ start, end }) =>
    snapToBoundaries(text, { start: window.start + start, end: window.start + end }),
  );
}

/** Within a place that fits as a whole, where the words themselves are; nowhere when only the surroundings are left. */
function findWords(searched: string, exact: string, { start, end }: OffsetRange): OffsetRange[] {
  const [found] = searchFuzzy(searched.slice(start, end), exact, {
    maxErrors: Math.floor(exact.length * MAX_ERROR_SHARE),
    limit: 1,
  });
  return found === undefined ? [] : [{ start: start + found.start, end: start + found.end }];
}

/** Of candidates that overlap, the better one. Expects the best first. */
function keepApart(candidates: readonly QuoteCandidate[]): QuoteCandidate[] {
  const kept: QuoteCandidate[] = [];
  for (const candidate of candidates) {
    if (kept.length >= MAX_CANDIDATES) break;
    if (kept.every(({ start, end }) => candidate.end <= start || candidate.start >= end))
      kept.push(candidate);
  }
  return kept;
}
