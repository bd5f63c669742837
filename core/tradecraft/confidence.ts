import type { Confidence } from '../model/assessment.ts';

export interface ConfidenceTerm {
  readonly id: Confidence;
  readonly name: string;
  readonly definition: string;
}

/**
 * Analytic confidence, lowest first (ICD 203 D.6.e(2); levels as in national estimates, in our own words). It
 * grades the basis of a judgment and says nothing about how likely the event is.
 */
export const CONFIDENCE_SCALE: readonly ConfidenceTerm[] = [
  {
    id: 'low',
    name: 'Low',
    definition:
      'Scant, doubtful or uncorroborated information, weak inference, or serious concern about the sources.',
  },
  {
    id: 'moderate',
    name: 'Moderate',
    definition:
      'Plausible and credibly sourced, but not corroborated well enough for more, or open to other readings.',
  },
  {
    id: 'high',
    name: 'High',
    definition:
      'Good information from several consistent sources, sound argument, few assumptions. It may still be wrong.',
  },
];

/** What an absent confidence is called: it is not the same as low. */
export const NOT_STATED_NAME = 'Not stated';

const byId = new Map(CONFIDENCE_SCALE.map((term) => [term.id, term]));

/** `Moderate`, or `Not stated`. */
export function getConfidenceName(confidence: Confidence | null): string {
  return confidence === null ? NOT_STATED_NAME : (byId.get(confidence)?.name ?? confidence);
}
