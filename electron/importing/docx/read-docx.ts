import type { BriefText } from '#core/model/blocks.ts';
import { DOCUMENT_ZIP_LIMITS, openZip, type ZipSource } from '../archive/open-zip.ts';
import { findNamed, type ParentNode, readText } from '../html/markup-tree.ts';
import { normalizeDate } from '../normalize-date.ts';
import type { ParsedMark } from '../parsed-document.ts';
import { CUT_OFF_NOTE } from '../xml/parse-xml.ts';
import { readBody } from './read-body.ts';
import { readComments } from './read-comments.ts';
import type { WordReading } from './read-paragraph.ts';
import { readWordPackage, type WordPackage } from './word-package.ts';

export interface DocxReading {
  readonly text: BriefText;
  readonly title: string;
  readonly author: string;
  readonly published: string;
  /** Highlights and comments that the document came with. */
  readonly marks: readonly ParsedMark[];
  readonly notes: readonly string[];
}

/** A Word document (ISO/IEC 29500-1, WordprocessingML) → text, structure, properties, highlights and comments. */
export async function readDocx(source: ZipSource): Promise<DocxReading> {
  const parts = await readWordPackage(await openZip(source, DOCUMENT_ZIP_LIMITS));
  const reading: WordReading = {
    noteNumbers: new Map(),
    openComments: new Set(),
    hasRenderedBreaks: findNamed(parts.document, 'w:lastRenderedPageBreak').length > 0,
    insertedCount: 0,
    deletedCount: 0,
    hiddenCount: 0,
    isCutOff: false,
  };
  const { text, marks } = readBody(parts, reading);
  const property = (name: string) => readProperty(parts.properties, name);
  return {
    text,
    title: property('dc:title'),
    author: property('dc:creator'),
    published: normalizeDate(property('dcterms:created')),
    marks: readComments(parts.comments, marks),
    notes: describeReading(parts, reading, marks.length),
  };
}

function readProperty(properties: ParentNode | undefined, name: string): string {
  const [element] = properties === undefined ? [] : findNamed(properties, name);
  return element === undefined ? '' : readText(element).trim();
}

function describeReading(parts: WordPackage, reading: WordReading, markCount: number): string[] {
  const { insertedCount, deletedCount, hiddenCount } = reading;
  const notes: string[] = [];
  if (insertedCount + deletedCount > 0) {
    notes.push(
      `The document has tracked changes: ${count(insertedCount, 'insertion')} and ${count(deletedCount, 'deletion')}. The text is as if all were accepted.`,
    );
  }
  if (hiddenCount > 0) notes.push(`${count(hiddenCount, 'piece')} of hidden text left out.`);
  if (markCount > 0)
    notes.push(
      `${count(markCount, 'highlight or comment', 'highlights and comments')} found in the document.`,
    );
  if (reading.isCutOff) notes.push(CUT_OFF_NOTE);
  if (parts.hasMacros) notes.push('The document contains macros. They were not run.');
  const headers = new Set(parts.headers.map((header) => readText(header).replace(/\s+/g, ' ').trim()));
  // Classification banners stand in headers: the analyst has to see them to set the marking.
  for (const header of headers)
    if (header !== '') notes.push(`Page header or footer: ${header.slice(0, 300)}`);
  const modified = readProperty(parts.properties, 'dcterms:modified').slice(0, 10);
  const modifiedBy = readProperty(parts.properties, 'cp:lastModifiedBy').slice(0, 200);
  if (modified !== '') notes.push(`Last saved ${modified}${modifiedBy === '' ? '' : ` by ${modifiedBy}`}.`);
  return notes;
}

function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
