import type { Quote, Span } from '../model/annotation.ts';
import { findOccurrences, matchQuote, type QuoteCandidate, type QuoteMatches } from './match-quote.ts';
import type { OffsetRange } from './offsets.ts';

/**
 * Where a passage is in a text, UTF-16 offsets. Only `exact` and `moved` may be taken over without asking; the others
 * are for a person to decide.
 */
export type AnchorOutcome =
  /** At its position, words and surroundings unchanged, and nowhere else. */
  | ({ readonly outcome: 'exact' } & OffsetRange)
  /** The same words in the same surroundings, at another position and only there. */
  | ({ readonly outcome: 'moved' } & OffsetRange)
  /** One place fits clearly best, but words or surroundings differ. `similarity` is 0–1. */
  | ({ readonly outcome: 'changed'; readonly similarity: number } & OffsetRange)
  /** Several places fit about as well, or one with too little to tell it by. The best first, at least one. */
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly QuoteCandidate[] }
  | { readonly outcome: 'lost' };

export interface AnchorOptions {
  /**
   * True when a hash says that this is the very text the span was made on. Then the position decides between places that
   * look alike, and only then.
   */
  readonly isSameText?: boolean;
  /** Budget of the fuzzy search, see `MatchOptions.maxSteps`. */
  readonly maxSteps?: number;
}

/** Below this, a place is no candidate. Unrelated English sentences score about 0.3. */
const MIN_SCORE = 0.6;
/** A second place that scores within this of the best makes the passage ambiguous. */
const MIN_MARGIN = 0.15;
/** So many units of nearly the same words are a sentence that looks alike, whatever stands around it. */
const MIN_LOOKALIKE_UNITS = 20;
const MIN_LOOKALIKE_SCORE = 0.85;
/** Words and surroundings, in UTF-16 units, that must agree before a passage may move without asking. */
const MIN_EVIDENCE_UNITS = 16;
const MAX_LISTED = 8;
const DEFAULT_MAX_STEPS = 50_000_000;

/**
 * Selectors → outcome. The position is checked against the quote, then the quote with its full surroundings is looked
 * for, then anything like it.
 *
 * Selectors cannot tell a passage from a twin that agrees in the words and all remembered surroundings; if the passage is
 * deleted and its twin is not, the twin is found. `reanchorBrief`, which has both texts, can tell.
 */
export function anchor(text: string, span: Span, options: AnchorOptions = {}): AnchorOutcome {
  const { isSameText = false, maxSteps = DEFAULT_MAX_STEPS } = options;
  const { start, end, quote } = span;
  if (isSameText && text.slice(start, end) === quote.exact) return { outcome: 'exact', start, end };
  const places = findWithSurroundings(text, span);
  if (places.length > 0) return decideBetweenTwins(places, span);
  const matches = matchQuote(text, quote, { hint: start, maxSteps });
  return decideByScore(matches, quote);
}

function findWithSurroundings(text: string, { quote }: Span): OffsetRange[] {
  const { exact, prefix, suffix } = quote;
  return findOccurrences(text, prefix + exact + suffix, MAX_LISTED).map(({ start }) => ({
    start: start + prefix.length,
    end: start + prefix.length + exact.length,
  }));
}

function decideBetweenTwins(places: readonly OffsetRange[], { start, quote }: Span): AnchorOutcome {
  const [place] = places;
  if (place === undefined) return { outcome: 'lost' };
  const evidence = quote.prefix.length + quote.exact.length + quote.suffix.length;
  const isAtPosition = place.start === start;
  if (places.length > 1 || (evidence < MIN_EVIDENCE_UNITS && !isAtPosition)) {
    return { outcome: 'ambiguous', candidates: places.map((twin) => ({ ...twin, score: 1, wordsScore: 1 })) };
  }
  return { outcome: isAtPosition ? 'exact' : 'moved', ...place };
}

function decideByScore({ candidates, isComplete }: QuoteMatches, { exact }: Quote): AnchorOutcome {
  const best = candidates.find(({ score }) => score >= MIN_SCORE);
  if (best === undefined) return { outcome: 'lost' };
  const rivals = candidates.filter(({ score, wordsScore }) => {
    const looksAlike = exact.length >= MIN_LOOKALIKE_UNITS && wordsScore >= MIN_LOOKALIKE_SCORE;
    return looksAlike || (score >= MIN_SCORE && score > best.score - MIN_MARGIN);
  });
  if (rivals.length > 1 || !isComplete) return { outcome: 'ambiguous', candidates: rivals };
  return { outcome: 'changed', start: best.start, end: best.end, similarity: best.score };
}
