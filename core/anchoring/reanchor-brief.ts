import type { Annotation, Proposal, Span } from '../model/annotation.ts';
import { alignTexts, type TextAlignment } from './align-texts.ts';
import type { AnchorOutcome } from './anchor.ts';
import { describeSpan } from './describe.ts';
import type { OffsetRange } from './offsets.ts';
import { reanchorSpan } from './reanchor-span.ts';

/** Where a whole passage stands in the corrected text. */
export type Reanchored =
  | { readonly outcome: 'exact'; readonly spans: readonly Span[] }
  | { readonly outcome: Proposal['outcome']; readonly proposal: Proposal };

/** From certain to not at all: a passage of several stretches is as certain as the least certain of them. */
const CERTAINTY = ['exact', 'moved', 'changed', 'ambiguous', 'lost'] as const;

/**
 * Anchors passages to a corrected text. Nothing is decided that a person should decide: what is not `exact` carries a
 * proposal and waits as an orphan until it is accepted, put elsewhere or left without a place.
 */
export function reanchorBrief(
  before: string,
  after: string,
  annotations: readonly Pick<Annotation, 'spans' | 'placement'>[],
): readonly Reanchored[] {
  const alignment = alignTexts(before, after);
  return annotations.map((annotation) => reanchorAnnotation(alignment, annotation));
}

/** The passage as it enters the corrected brief: placed when it is certain, else an orphan with a proposal. */
export function toReissued(
  reanchored: Reanchored,
): Pick<Annotation, 'placement' | 'proposal'> & { readonly spans?: readonly Span[] } {
  if (reanchored.outcome === 'exact') return { placement: 'placed', proposal: null, spans: reanchored.spans };
  return { placement: 'orphan', proposal: reanchored.proposal };
}

function reanchorAnnotation(
  alignment: TextAlignment,
  { spans, placement }: Pick<Annotation, 'spans' | 'placement'>,
): Reanchored {
  const outcomes = spans.map((span) => reanchorSpan(alignment, span));
  const places = outcomes.flatMap(getPlace);
  const isWhole = places.length === spans.length && isAscending(places);
  const worst = CERTAINTY[Math.max(...outcomes.map(({ outcome }) => CERTAINTY.indexOf(outcome)))] ?? 'lost';
  const [only] = outcomes;
  if (only?.outcome === 'ambiguous' && outcomes.length === 1) {
    const candidates = only.candidates.map(({ start, end }) => [{ start, end }]);
    return { outcome: 'ambiguous', proposal: { outcome: 'ambiguous', places: candidates } };
  }
  if (!isWhole || worst === 'lost') return { outcome: 'lost', proposal: { outcome: 'lost', places: [] } };
  // An orphan had no place in the older text, so there is nothing that the new one could confirm.
  if (worst === 'exact' && placement === 'placed') {
    return {
      outcome: 'exact',
      spans: places.map(({ start, end }) => describeSpan(alignment.after, start, end)),
    };
  }
  const outcome = worst === 'exact' ? 'changed' : worst;
  return { outcome, proposal: { outcome, places: [places] } };
}

function getPlace(outcome: AnchorOutcome): OffsetRange[] {
  if (outcome.outcome === 'lost') return [];
  if (outcome.outcome !== 'ambiguous') return [{ start: outcome.start, end: outcome.end }];
  const [best] = outcome.candidates;
  return best === undefined ? [] : [{ start: best.start, end: best.end }];
}

function isAscending(places: readonly OffsetRange[]): boolean {
  return places.every(({ start }, index) => index === 0 || start >= (places[index - 1]?.end ?? 0));
}
