import type { PassageView } from './passage-view.ts';

/**
 * What is stated about a passage, one statement each and none that is empty. Confidence and likelihood stand apart: ICD 203
 * keeps them out of one sentence.
 */
export function listFacts(passage: PassageView): readonly string[] {
  const { confidence, likelihood, ownGrade, markings, annotation } = passage;
  return [
    confidence === '' ? '' : `Confidence: ${confidence}`,
    likelihood === '' ? '' : `Likelihood: ${likelihood}`,
    ownGrade === '' ? '' : `Grade: ${ownGrade}`,
    markings.length === 0 ? '' : `Marking: ${markings.join(', ')}`,
    annotation.status === 'accepted' ? '' : `Status: ${annotation.status}`,
    annotation.tags.length === 0 ? '' : `Tags: ${annotation.tags.join(', ')}`,
  ].filter((fact) => fact !== '');
}
