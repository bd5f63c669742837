import { normalizeText } from '../decode-text.ts';
import { findNamed, type ParentNode, readText } from '../html/markup-tree.ts';
import type { ParsedMark } from '../parsed-document.ts';
import type { PlacedMark } from './read-body.ts';

const MAX_COMMENT_UNITS = 20_000;

/** Gives each marked range its words: what the comment says and who wrote it. The parts of one comment stay apart by block. */
export function readComments(comments: ParentNode | undefined, marks: readonly PlacedMark[]): ParsedMark[] {
  const elements = new Map(
    (comments === undefined ? [] : findNamed(comments, 'w:comment')).map((element) => [
      element.attribs['w:id'],
      element,
    ]),
  );
  return marks.map(({ kind, start, end, value }) => {
    const element = kind === 'comment' ? elements.get(value) : undefined;
    if (element === undefined) return { kind, start, end, note: '', author: '' };
    const paragraphs = findNamed(element, 'w:p').map((paragraph) => readText(paragraph));
    const note = normalizeText(paragraphs.join('\n').slice(0, MAX_COMMENT_UNITS)).trim();
    return {
      kind,
      start,
      end,
      note,
      author: normalizeText((element.attribs['w:author'] ?? '').slice(0, 200)),
    };
  });
}
