import { findLikelihoodBand } from '../tradecraft/likelihood.ts';
import type { Loss } from './losses.ts';
import type { PassageView } from './passage-view.ts';

export interface Selection {
  readonly kept: readonly PassageView[];
  readonly losses: readonly Loss[];
}

/** For formats that know only places: passages without one are left out, and counted. */
export function selectPlaced(passages: readonly PassageView[]): Selection {
  const kept = passages.filter(({ isOrphan }) => !isOrphan);
  return { kept, losses: [orphanLoss(passages.length - kept.length)] };
}

/** For formats without a status: what the analyst rejected must not come back as a finding, so it is left out too. */
export function selectAsserted(passages: readonly PassageView[]): Selection {
  const placed = selectPlaced(passages);
  const kept = placed.kept.filter(({ annotation }) => annotation.status !== 'rejected');
  const rejected = placed.kept.length - kept.length;
  return {
    kept,
    losses: [...placed.losses, { count: rejected, noun: 'rejected passage', fate: 'left out' }],
  };
}

/** Passages that share a place with an earlier one. */
export function countOverlaps(passages: readonly PassageView[]): number {
  const spans = passages
    .flatMap((passage) => passage.annotation.spans.map(({ start, end }) => ({ passage, start, end })))
    .toSorted((left, right) => left.start - right.start);
  const overlapping = new Set<PassageView>();
  let reach = -1;
  for (const { passage, start, end } of spans) {
    if (start < reach) overlapping.add(passage);
    reach = Math.max(reach, end);
  }
  return overlapping.size;
}

export function countDiscontinuous(passages: readonly PassageView[]): number {
  return passages.filter(({ annotation }) => annotation.spans.length > 1).length;
}

/** For formats that carry the words of a likelihood and not its scale: only known scales can be told from the words. */
export function foreignLikelihoodLoss(passages: readonly PassageView[]): Loss {
  const foreign = passages.filter(({ annotation: { assessment } }) => {
    const { likelihood } = assessment;
    return likelihood !== null && findLikelihoodBand(likelihood) === undefined;
  });
  return { count: foreign.length, noun: 'likelihood', fate: 'without its scale, which is your own' };
}

function orphanLoss(count: number): Loss {
  return { count, noun: 'passage without a place', plural: 'passages without a place', fate: 'left out' };
}
