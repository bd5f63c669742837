import { makeNameBasedId } from '../name-based-id.ts';
import type { PassageView } from '../passage-view.ts';
import { type XmlMarkup, xml } from '../xml.ts';
import { listCommentFacts, writeCommentSubject } from './comment-lines.ts';
import { writeParagraph, writeRun } from './runs.ts';

/** One comment: a passage, or a later part of a discontinuous one, which points back to the first. */
export interface Comment {
  readonly id: number;
  readonly passage: PassageView;
  readonly part: number;
  /** Word keeps this when it renumbers comments: it finds the passage again when an edited file comes back. */
  readonly paragraphId: string;
}

/** A comment for each span of each placed passage, numbered as the passages are. */
export function listComments(passages: readonly PassageView[], briefId: string): readonly Comment[] {
  const spans = passages.flatMap((passage) => passage.annotation.spans.map((_, part) => ({ passage, part })));
  return spans.map(({ passage, part }, id) => ({
    id,
    passage,
    part,
    paragraphId: makeParagraphId(`${briefId}/${passage.annotation.id}/${part}`),
  }));
}

export function getCommentKey(passage: PassageView, part: number): string {
  return `${passage.number}/${part}`;
}

/** Word shows comments without an author as broken. */
export function getCommentAuthor({ annotation }: PassageView): string {
  return annotation.author === '' ? 'Analyst' : annotation.author;
}

/** To the second, as Word writes it. */
export function getCommentDate({ annotation }: PassageView): string {
  return `${annotation.created.slice(0, 19)}Z`;
}

export function writeComments(comments: readonly Comment[]): XmlMarkup {
  return xml`<w:comments xmlns:w="${WORD}" xmlns:w14="${WORD_2010}">\n${comments.map(writeComment)}</w:comments>`;
}

/** The part that lets Word show replies and resolved comments. */
export function writeCommentsExtended(comments: readonly Comment[]): XmlMarkup {
  const entries = comments.map(
    ({ paragraphId }) => xml`<w15:commentEx w15:paraId="${paragraphId}" w15:done="0"/>`,
  );
  return xml`<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${entries}</w15:commentsEx>`;
}

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';

function writeComment({ id, passage, part, paragraphId }: Comment): XmlMarkup {
  const author = getCommentAuthor(passage);
  const lines =
    part === 0 ? writeLines(passage) : [writeRun(`Continues passage ${passage.number}: ${passage.title}.`)];
  const paragraphs = lines.map((line, index) =>
    index === lines.length - 1
      ? xml`<w:p w14:paraId="${paragraphId}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${line}</w:p>`
      : writeParagraph([line], 'CommentText'),
  );
  return xml`<w:comment w:id="${id}" w:author="${author}" w:date="${getCommentDate(passage)}" w:initials="${getInitials(author)}">${paragraphs}</w:comment>\n`;
}

function writeLines(passage: PassageView): readonly XmlMarkup[] {
  const { number, title } = passage;
  return [
    xml`${writeRun(`${number} ${title}`, { bold: true })}${writeRun(writeCommentSubject(passage))}`,
    ...listCommentFacts(passage).map((fact) => writeRun(fact)),
  ];
}

function getInitials(author: string): string {
  return (
    [...author.matchAll(/(?<!\p{L})\p{L}/gu)]
      .map(([letter]) => letter)
      .join('')
      .slice(0, 4) || '?'
  );
}

/** Eight hexadecimal digits below 80000000 and not zero, as w14:paraId must be. */
function makeParagraphId(name: string): string {
  const digits = makeNameBasedId(`docx/${name}`).slice(0, 8);
  const number = Number.parseInt(digits, 16) & 0x7fffffff || 1;
  return number.toString(16).padStart(8, '0').toUpperCase();
}
