import type { PassageView } from '../passage-view.ts';

/** Who or what the passage names, after the title: ` (Person; Person)`. */
export function writeCommentSubject({ entity, labelName, entityTypeName }: PassageView): string {
  return entity === undefined ? '' : ` (${labelName}; ${entityTypeName})`;
}

/**
 * What a comment says below its head, one statement a line and the note last. Confidence and likelihood stand in lines
 * of their own: ICD 203 keeps them out of one sentence.
 */
export function listCommentFacts(passage: PassageView): readonly string[] {
  const { confidence, likelihood, ownGrade, markings, annotation } = passage;
  return [
    confidence === '' ? '' : `Confidence: ${confidence}`,
    likelihood === '' ? '' : `Likelihood: ${likelihood}`,
    ownGrade === '' ? '' : `Grade: ${ownGrade}`,
    markings.length === 0 ? '' : `Marking: ${markings.join(', ')}`,
    annotation.status === 'accepted' ? '' : `Status: ${annotation.status}`,
    annotation.tags.length === 0 ? '' : `Tags: ${annotation.tags.join(', ')}`,
    annotation.note,
  ].filter((fact) => fact !== '');
}

/** The whole comment as lines of text: what an edited file is compared with when it comes back. */
export function listCommentLines(passage: PassageView): readonly string[] {
  const head = `${passage.number} ${passage.title}${writeCommentSubject(passage)}`;
  return [head, ...listCommentFacts(passage)].flatMap((line) => line.split('\n'));
}
