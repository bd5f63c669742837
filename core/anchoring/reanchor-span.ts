import type { Span } from '../model/annotation.ts';
import type { TextAlignment } from './align-texts.ts';
import { type AnchorOutcome, anchor } from './anchor.ts';
import { mapThroughWords } from './map-through-words.ts';
import { findOccurrences, matchQuote, type QuoteCandidate, scoreQuote } from './match-quote.ts';
import type { OffsetRange } from './offsets.ts';

/** Below this, a place is none. Unrelated English sentences score about 0.3. */
const MIN_SCORE = 0.5;
/** A second place that scores within this of the best makes the passage ambiguous. */
const MIN_MARGIN = 0.15;
/** So many units of nearly the same words are a sentence that looks alike, whatever stands around it. */
const MIN_LOOKALIKE_UNITS = 20;
const MIN_LOOKALIKE_SCORE = 0.85;
/** Fewer words than this being left makes it another statement. */
const MIN_KEPT_SHARE = 0.34;
/** A gap that is longer is searched by quote alone. */
const MAX_GAP_UNITS = 20_000;
const MAX_STEPS = 20_000_000;
const MAX_LISTED = 8;

/**
 * Where one stretch of a passage stands in the corrected text, judged by both texts. `exact`: its whole sentence stands
 * there unchanged, in the same order as the sentences around it. `moved`: the same sentence was cut out and put in
 * elsewhere. The other outcomes are those of `anchor`. Only `exact` may be taken over without asking.
 */
export function reanchorSpan(alignment: TextAlignment, span: Span): AnchorOutcome {
  const { before, after } = alignment;
  const { start, end, quote } = span;
  // The older text does not bear the passage out: an orphan of an earlier reissue. Its quote is all there is.
  if (before.slice(start, end) !== quote.exact) return doubt(anchor(after, span, { maxSteps: MAX_STEPS }));
  const kept = alignment.findKept(span);
  if (kept !== undefined && holds(after, kept, quote.exact)) return { outcome: 'exact', ...kept };
  const transposed = alignment.findTransposed(span);
  if (transposed !== undefined && holds(after, transposed, quote.exact))
    return { outcome: 'moved', ...transposed };
  return decide(listCandidates(alignment, span), { span, isTaken: alignment.isTaken });
}

function holds(text: string, { start, end }: OffsetRange, words: string): boolean {
  return text.slice(start, end) === words;
}

/** Without the older text a place can be proposed and not taken for granted. */
function doubt(outcome: AnchorOutcome): AnchorOutcome {
  if (outcome.outcome !== 'exact' && outcome.outcome !== 'moved') return outcome;
  return { ...outcome, outcome: 'changed', similarity: 1 };
}

interface Candidates {
  /** In the stretch between the unchanged sentences around the passage, the best first. */
  readonly near: readonly QuoteCandidate[];
  /** Elsewhere, in sentences that are new. */
  readonly far: readonly QuoteCandidate[];
  /** In sentences that the older text has elsewhere: twins of the passage and not the passage. */
  readonly twins: readonly QuoteCandidate[];
}

function listCandidates(alignment: TextAlignment, span: Span): Candidates {
  const gap = alignment.findGap(span);
  const near = findNear(alignment, span, gap);
  const { candidates } = matchQuote(alignment.after, span.quote, {
    hint: gap.after.start,
    maxSteps: MAX_STEPS,
  });
  const others = candidates.filter((candidate) => !isInside(candidate, gap.after));
  return {
    near,
    far: others.filter((candidate) => !alignment.isTaken(candidate)),
    twins: others.filter((candidate) => alignment.isTaken(candidate)),
  };
}

function findNear(
  { before, after }: TextAlignment,
  { start, end, quote }: Span,
  gap: { readonly before: OffsetRange; readonly after: OffsetRange },
): QuoteCandidate[] {
  const wordsAfter = after.slice(gap.after.start, gap.after.end);
  const ranges: OffsetRange[] = findOccurrences(wordsAfter, quote.exact, MAX_LISTED);
  if (gap.before.end - gap.before.start + wordsAfter.length <= MAX_GAP_UNITS) {
    const range = { start: start - gap.before.start, end: end - gap.before.start };
    const mapped = mapThroughWords(before.slice(gap.before.start, gap.before.end), wordsAfter, range);
    if (mapped !== undefined && mapped.keptShare >= MIN_KEPT_SHARE) ranges.unshift(mapped);
  }
  if (ranges.length === 0) {
    ranges.push(...matchQuote(wordsAfter, quote, { hint: 0, maxSteps: MAX_STEPS }).candidates);
  }
  const candidates = ranges.map((range) => {
    const place = { start: gap.after.start + range.start, end: gap.after.start + range.end };
    return { ...place, ...scoreQuote(after, place, quote) };
  });
  candidates.sort((one, other) => other.score - one.score || one.start - other.start);
  return keepApart(candidates);
}

function keepApart(candidates: readonly QuoteCandidate[]): QuoteCandidate[] {
  const kept: QuoteCandidate[] = [];
  for (const candidate of candidates)
    if (kept.every(({ start, end }) => candidate.end <= start || candidate.start >= end))
      kept.push(candidate);
  return kept;
}

function decide(
  { near, far, twins }: Candidates,
  { span, isTaken }: { readonly span: Span; readonly isTaken: TextAlignment['isTaken'] },
): AnchorOutcome {
  const fits = (candidate: QuoteCandidate) => candidate.score >= MIN_SCORE || looksAlike(candidate, span);
  const best = near.find(fits);
  if (best === undefined) {
    const candidates = [...near, ...far, ...twins].filter(fits).slice(0, MAX_LISTED);
    return candidates.length === 0 ? { outcome: 'lost' } : { outcome: 'ambiguous', candidates };
  }
  const isRival = (other: QuoteCandidate) =>
    other !== best && (looksAlike(other, span) || (fits(other) && other.score > best.score - MIN_MARGIN));
  const rivals = [...near, ...far].filter(isRival);
  // A twin is accounted for by its own sentence, unless it fits the passage better than what stands in its place.
  const betterTwins = twins.filter((twin) => fits(twin) && twin.wordsScore > best.wordsScore);
  // Unchanged and still not proven: one of several sentences that are the same, and one may be gone.
  if (rivals.length + betterTwins.length > 0 || isTaken(best)) {
    return { outcome: 'ambiguous', candidates: [best, ...rivals, ...betterTwins].slice(0, MAX_LISTED) };
  }
  return { outcome: 'changed', start: best.start, end: best.end, similarity: best.score };
}

function looksAlike({ wordsScore }: QuoteCandidate, { quote }: Span): boolean {
  return quote.exact.length >= MIN_LOOKALIKE_UNITS && wordsScore >= MIN_LOOKALIKE_SCORE;
}

function isInside({ start, end }: OffsetRange, outer: OffsetRange): boolean {
  return start < outer.end && end > outer.start;
}
