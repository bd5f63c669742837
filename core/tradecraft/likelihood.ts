import type { Likelihood } from '../model/assessment.ts';

/** One band of a yardstick. Percentages are integers; `isMinOpen` reads `more than`, `isMaxOpen` reads `less than`. */
export interface LikelihoodBand {
  readonly minPercent: number;
  readonly maxPercent: number;
  readonly isMinOpen: boolean;
  readonly isMaxOpen: boolean;
  /** Synonyms of the band, one for each row of the yardstick, in the order of the rows. */
  readonly terms: readonly string[];
  /** As shown to people: `55–80 %`, `≈40 % to <50 %`. */
  readonly range: string;
}

export interface Yardstick {
  readonly id: 'icd203' | 'phia';
  readonly name: string;
  readonly source: string;
  /** How many rows of synonyms there are. A product keeps to one row. */
  readonly rowCount: number;
  /** Least likely first. Bands may touch (ICD 203) or leave gaps on purpose (PHIA). */
  readonly bands: readonly LikelihoodBand[];
}

/** ICD 203 (2 January 2015), D.6.e(2)(a). No band holds 0 or 100. Neighbours share their end points. */
export const ICD_203: Yardstick = {
  id: 'icd203',
  name: 'ICD 203',
  source: 'ICD 203, Analytic Standards (2015), D.6.e(2)(a)',
  rowCount: 2,
  bands: [
    icdBand(1, 5, ['almost no chance', 'remote']),
    icdBand(5, 20, ['very unlikely', 'highly improbable']),
    icdBand(20, 45, ['unlikely', 'improbable']),
    icdBand(45, 55, ['roughly even chance', 'roughly even odds']),
    icdBand(55, 80, ['likely', 'probable']),
    icdBand(80, 95, ['very likely', 'highly probable']),
    icdBand(95, 99, ['almost certain', 'nearly certain']),
  ],
};

/** UK PHIA probability yardstick (gov.uk, 24 March 2025). The gaps between bands are deliberate. */
export const PHIA: Yardstick = {
  id: 'phia',
  name: 'PHIA yardstick',
  source: 'UK Professional Head of Intelligence Assessment, probability yardstick (2025)',
  rowCount: 1,
  bands: [
    { ...phiaBand(0, 5, 'Remote Chance', '>0 % to ≈5 %'), isMinOpen: true },
    phiaBand(10, 20, 'Highly Unlikely', '≈10 % to ≈20 %'),
    phiaBand(25, 35, 'Unlikely', '≈25 % to ≈35 %'),
    { ...phiaBand(40, 50, 'Realistic Possibility', '≈40 % to <50 %'), isMaxOpen: true },
    phiaBand(55, 75, 'Likely or Probable', '≈55 % to ≈75 %'),
    phiaBand(80, 90, 'Highly Likely', '≈80 % to ≈90 %'),
    { ...phiaBand(95, 100, 'Almost Certain', '≈95 % to <100 %'), isMaxOpen: true },
  ],
};

export const YARDSTICKS: readonly Yardstick[] = [ICD_203, PHIA];

/** @returns undefined for a yardstick that this version does not know; its terms are then shown as they are. */
export function findYardstick(id: string): Yardstick | undefined {
  return YARDSTICKS.find((yardstick) => yardstick.id === id);
}

/** The band that a stored term names on its own yardstick; the same word has another range on another scale. */
export function findLikelihoodBand({ yardstick, term }: Likelihood): LikelihoodBand | undefined {
  return findYardstick(yardstick)?.bands.find((band) => band.terms.includes(term));
}

/**
 * The band that a percentage falls in. Where two bands share an end point the lower one wins (`min < p ≤ max`;
 * the directive gives no rule). A gap of the PHIA yardstick has no band, and nothing is rounded into one.
 */
export function findBandOfPercent(yardstick: Yardstick, percent: number): LikelihoodBand | undefined {
  return yardstick.bands.find(({ minPercent, maxPercent, isMinOpen, isMaxOpen }) => {
    const isAboveMin = isMinOpen ? percent > minPercent : percent >= minPercent;
    return isAboveMin && (isMaxOpen ? percent < maxPercent : percent <= maxPercent);
  });
}

/** `likely (55–80 %, ICD 203)`: a term is never shown without its own scale's range. */
export function describeLikelihood(likelihood: Likelihood): string {
  const band = findLikelihoodBand(likelihood);
  const scale = findYardstick(likelihood.yardstick)?.name ?? likelihood.yardstick;
  return `${likelihood.term} (${band === undefined ? '' : `${band.range}, `}${scale})`;
}

/** Rows of the yardstick that these terms use; more than one calls for a disclaimer (ICD 203 D.6.e(2)(a)). */
export function findRowsInUse(likelihoods: readonly Likelihood[]): readonly number[] {
  const rows = likelihoods.map(({ yardstick, term }) => {
    const band = findLikelihoodBand({ yardstick, term });
    return band === undefined || band.terms.length < 2 ? -1 : band.terms.indexOf(term);
  });
  return [...new Set(rows)].filter((row) => row >= 0).toSorted((left, right) => left - right);
}

function icdBand(minPercent: number, maxPercent: number, terms: readonly string[]): LikelihoodBand {
  const range = `${minPercent}–${maxPercent} %`;
  return { minPercent, maxPercent, isMinOpen: false, isMaxOpen: false, terms, range };
}

function phiaBand(minPercent: number, maxPercent: number, term: string, range: string): LikelihoodBand {
  return { minPercent, maxPercent, isMinOpen: false, isMaxOpen: false, terms: [term], range };
}
