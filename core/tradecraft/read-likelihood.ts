import type { Likelihood } from '../model/assessment.ts';
import { YARDSTICKS } from './likelihood.ts';

/**
 * What `describeLikelihood` writes, `likely (55–80 %, ICD 203)`, or the term alone, in any case.
 * @param preferred the yardstick that a term alone is looked up on first
 */
export function readLikelihood(words: string, preferred: string | undefined): Likelihood | undefined {
  const [, term = '', scale = ''] = /^([^(]*?)\s*(?:\((?:.*,\s*)?([^,]*)\))?$/s.exec(words) ?? [];
  const folded = term.toLowerCase();
  const known = YARDSTICKS.filter(({ bands }) =>
    bands.some(({ terms }) => terms.some((candidate) => candidate.toLowerCase() === folded)),
  );
  const chosen =
    known.find(({ name }) => name === scale) ??
    (scale === '' ? (known.find(({ id }) => id === preferred) ?? known[0]) : undefined);
  const found = chosen?.bands
    .flatMap(({ terms }) => terms)
    .find((candidate) => candidate.toLowerCase() === folded);
  return chosen === undefined || found === undefined ? undefined : { yardstick: chosen.id, term: found };
}

/** The one yardstick that has exactly this term: ICD 203 and PHIA share none, capitals counted. */
export function findLikelihoodByTerm(term: string): Likelihood | undefined {
  const yardstick = YARDSTICKS.find(({ bands }) => bands.some(({ terms }) => terms.includes(term)));
  return yardstick === undefined ? undefined : { yardstick: yardstick.id, term };
}
