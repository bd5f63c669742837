import type { Likelihood } from '#core/model/assessment.ts';
import type { LikelihoodBand, Yardstick } from '#core/tradecraft/likelihood.ts';

export interface ScaleTerm {
  readonly term: string;
  readonly band: LikelihoodBand;
}

/**
 * One term for each band, all from one row of synonyms: that of the term in use, else the first. A product keeps to
 * one row (ICD 203 D.6.e(2)(a)), so the two are never offered side by side.
 */
export function getScaleTerms(yardstick: Yardstick, value: Likelihood | null): readonly ScaleTerm[] {
  const row = value?.yardstick === yardstick.id ? findRow(yardstick, value.term) : 0;
  return yardstick.bands.map((band) => ({ term: band.terms[row] ?? band.terms[0] ?? band.range, band }));
}

function findRow(yardstick: Yardstick, term: string): number {
  const rows = yardstick.bands.map(({ terms }) => terms.indexOf(term));
  return Math.max(0, ...rows);
}
