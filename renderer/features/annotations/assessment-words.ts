import type { Assessment } from '#core/model/assessment.ts';
import { writeGrade } from '#core/tradecraft/admiralty.ts';
import { getConfidenceName } from '#core/tradecraft/confidence.ts';
import { findLikelihoodBand } from '#core/tradecraft/likelihood.ts';

/**
 * What is stated, in a few words, each with its own name: `High confidence`, `very likely 80–95 %`, `B2`. Confidence
 * and likelihood are separate entries and never one phrase (ICD 203 D.6.e(2)(b)). Empty when nothing is stated.
 */
export function describeAssessment(assessment: Assessment): readonly string[] {
  const { confidence, likelihood, reliability, credibility } = assessment;
  const words: string[] = [];
  if (likelihood !== null) {
    const band = findLikelihoodBand(likelihood);
    words.push(band === undefined ? likelihood.term : `${likelihood.term} ${band.range}`);
  }
  if (confidence !== null) words.push(`${getConfidenceName(confidence)} confidence`);
  const grade = writeGrade(reliability, credibility);
  if (grade !== '') words.push(grade);
  return words;
}
