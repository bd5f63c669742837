import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { type Reanchored, reanchorBrief } from '#core/anchoring/reanchor-brief.ts';
import { aReissue, type Reissue, type TruePassage } from './reissue-corpus.ts';

export interface ReissueFigures {
  readonly passages: number;
  /** Placed without asking, at a place that is not theirs. Must be 0. */
  readonly wrongSilent: number;
  /** Passages whose sentence stands twice, word for word or nearly. */
  readonly withTwin: number;
  /** Proposed as the one place, wrongly. */
  readonly wrongProposed: number;
  /** Passages that still exist. */
  readonly surviving: number;
  readonly silent: number;
  /** Placed or proposed as the one place, rightly. */
  readonly correct: number;
  readonly correctShare: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Re-anchors the passages of generated corrections and compares with what was done to them. */
export function measureReissues(seeds: readonly number[], touchedShare: number): ReissueFigures {
  const judged = seeds.flatMap((seed) => judgeReissue(aReissue(seed, touchedShare)));
  const count = (holds: (each: Judged) => boolean) => judged.filter(holds).length;
  const outcomes: Record<string, number> = {};
  for (const { outcome } of judged) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  const surviving = count(({ passage }) => passage.truth !== null);
  const correct = count(({ verdict }) => verdict === 'right');
  return {
    passages: judged.length,
    withTwin: count(({ passage }) => passage.hasTwin),
    wrongSilent: count(({ outcome, verdict }) => outcome === 'exact' && verdict === 'wrong'),
    wrongProposed: count(({ outcome, verdict }) => outcome !== 'exact' && verdict === 'wrong'),
    surviving,
    silent: count(({ outcome }) => outcome === 'exact'),
    correct,
    correctShare: correct / surviving,
    outcomes,
  };
}

interface Judged {
  readonly passage: TruePassage;
  readonly outcome: Reanchored['outcome'];
  readonly verdict: 'right' | 'wrong' | 'left-open';
}

function judgeReissue({ before, after, passages }: Reissue): Judged[] {
  const annotations = passages.map(({ span }) => ({ spans: [span], placement: 'placed' as const }));
  const reanchored = reanchorBrief(before, after, annotations);
  return passages.flatMap((passage, index) => {
    const found = reanchored[index];
    if (found === undefined) return [];
    const place = found.outcome === 'exact' ? found.spans[0] : getOnlyPlace(found.proposal);
    const verdict = place === undefined ? 'left-open' : isThere(place, passage, after) ? 'right' : 'wrong';
    return [{ passage, outcome: found.outcome, verdict } as const];
  });
}

function getOnlyPlace(proposal: {
  readonly outcome: string;
  readonly places: readonly (readonly OffsetRange[])[];
}) {
  return proposal.outcome === 'ambiguous' ? undefined : proposal.places[0]?.[0];
}

/** Untouched words must be met to the letter; where words were changed, most of the place must be the same. */
function isThere(place: OffsetRange, { span, truth }: TruePassage, after: string): boolean {
  if (truth === null) return false;
  if (after.slice(truth.start, truth.end) === span.quote.exact)
    return place.start === truth.start && place.end === truth.end;
  const shared = Math.min(place.end, truth.end) - Math.max(place.start, truth.start);
  return shared / (Math.max(place.end, truth.end) - Math.min(place.start, truth.start)) >= 0.5;
}
