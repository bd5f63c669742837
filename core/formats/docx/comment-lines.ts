import { listFacts } from '../list-facts.ts';
import type { PassageView } from '../passage-view.ts';

/** Who or what the passage names, after the title: ` (Person; Person)`. */
export function writeCommentSubject({ entity, labelName, entityTypeName }: PassageView): string {
  return entity === undefined ? '' : ` (${labelName}; ${entityTypeName})`;
}

/** What a comment says below its head, one statement a line and the note last. */
export function listCommentFacts(passage: PassageView): readonly string[] {
  return [...listFacts(passage), passage.annotation.note].filter((fact) => fact !== '');
}

/** The whole comment as lines of text: what an edited file is compared with when it comes back. */
export function listCommentLines(passage: PassageView): readonly string[] {
  const head = `${passage.number} ${passage.title}${writeCommentSubject(passage)}`;
  return [head, ...listCommentFacts(passage)].flatMap((line) => line.split('\n'));
}
