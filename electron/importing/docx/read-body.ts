import type { BriefText } from '#core/model/blocks.ts';
import { type Element, findNamed, listChildren, type ParentNode } from '../html/markup-tree.ts';
import { createTextBuilder, type NewBlock, type TextBuilder } from '../text-builder.ts';
import { findChild, findPath } from '../xml/parse-xml.ts';
import { type ParagraphMark, readParagraph, type WordParagraph, type WordReading } from './read-paragraph.ts';
import { readWordNumbering } from './word-numbering.ts';
import type { WordPackage } from './word-package.ts';
import {
  type NumberingReference,
  readNumberingReference,
  readOutlineLevel,
  readWordStyles,
  type WordStyle,
} from './word-styles.ts';

/** A mark at its place in the whole text, UTF-16 offsets. */
export type PlacedMark = ParagraphMark;

interface Body {
  readonly reading: WordReading;
  readonly builder: TextBuilder;
  readonly marks: PlacedMark[];
  readonly getStyle: (styleId: string | undefined) => WordStyle;
  readonly countMarker: (reference: NumberingReference) => string;
  tableCount: number;
  page: number;
}

/** Elements around paragraphs and tables that mean nothing to the text. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);
const MAX_DEPTH = 30;

/** The story of a document in reading order, then its notes. Text boxes follow the paragraph that they hang on. */
export function readBody(
  parts: WordPackage,
  reading: WordReading,
): { text: BriefText; marks: readonly PlacedMark[] } {
  const body: Body = {
    reading,
    builder: createTextBuilder({ keepsSpaces: true }),
    marks: [],
    getStyle: readWordStyles(parts.styles),
    countMarker: readWordNumbering(parts.numbering),
    tableCount: 0,
    page: 1,
  };
  for (const element of findNamed(parts.document, 'w:body').slice(0, 1)) readStory(element, body, 0);
  readNotes(parts, body);
  return { text: body.builder.build(), marks: body.marks };
}

function readStory(parent: ParentNode, body: Body, depth: number): void {
  if (depth > MAX_DEPTH) {
    body.reading.isCutOff = true;
    return;
  }
  for (const child of listChildren(parent)) {
    if (child.name === 'w:p') addParagraph(readParagraph(child, body.reading), body, depth);
    else if (child.name === 'w:tbl') readTable(child, body, depth);
    else if (WRAPPERS.has(child.name)) readStory(child, body, depth + 1);
  }
}

function addParagraph(paragraph: WordParagraph, body: Body, depth: number): void {
  addPageBreaks(body, paragraph.pageBreaksBefore);
  const { block, text, shift } = describeParagraph(paragraph, body);
  addMarked(body, { block, text, marks: paragraph.marks, shift });
  for (const box of paragraph.boxes) readStory(box, body, depth + 1);
  addPageBreaks(body, paragraph.pageBreaksAfter);
}

function addPageBreaks(body: Body, amount: number): void {
  for (let added = 0; added < amount; added += 1) {
    body.page += 1;
    body.builder.addPageBreak(body.page);
  }
}

/** @returns `shift`: how many units were put in front of the words, such as the number of a heading */
function describeParagraph(
  { element, text }: WordParagraph,
  { getStyle, countMarker }: Body,
): { readonly block: NewBlock; readonly text: string; readonly shift: number } {
  const properties = findChild(element, 'w:pPr');
  const style = getStyle(findPath(properties, 'w:pStyle')?.attribs['w:val']);
  const numbering = readNumberingReference(properties) ?? style.numbering;
  const isEmpty = text.trim() === '';
  const marker = numbering === undefined || isEmpty ? '' : countMarker(numbering);
  const level = readOutlineLevel(properties) ?? style.headingLevel;
  if (level !== undefined) {
    const numbered = marker === '' || marker === '•' ? '' : `${marker} `;
    return { block: { type: 'heading', level }, text: `${numbered}${text}`, shift: numbered.length };
  }
  // `numId` 0 takes a paragraph out of the list of its style.
  if (numbering !== undefined && numbering.numId !== '0') {
    return { block: { type: 'list-item', level: numbering.level + 1, marker }, text, shift: 0 };
  }
  if (style.isPreformatted) return { block: { type: 'preformatted' }, text, shift: 0 };
  return { block: { type: style.isQuote ? 'quote' : 'paragraph' }, text, shift: 0 };
}

interface MarkedText {
  readonly block: NewBlock;
  readonly text: string;
  readonly marks: readonly ParagraphMark[];
  readonly shift: number;
}

function addMarked({ builder, marks: placed }: Body, { block, text, marks, shift }: MarkedText): void {
  const added = builder.add(block, text);
  if (added === undefined) return;
  for (const mark of marks) {
    const start = added.place(mark.start + shift);
    const end = added.place(mark.end + shift);
    if (start < end) placed.push({ ...mark, start, end });
  }
}

/** A table of one cell is a frame around text; all others are tables, those inside of cells as text. */
function readTable(table: Element, body: Body, depth: number): void {
  const rows = listRows(table, body, 0);
  const [onlyRow] = rows;
  const [onlyCell, second] = onlyRow === undefined ? [] : listCells(onlyRow);
  if (rows.length === 1 && onlyCell !== undefined && second === undefined) {
    readStory(onlyCell, body, depth + 1);
    return;
  }
  const tableNumber = body.tableCount;
  body.tableCount += 1;
  rows.forEach((row, rowIndex) => {
    const isHeader = findPath(row, 'w:trPr', 'w:tblHeader') !== undefined;
    let column = 0;
    for (const cell of listCells(row)) {
      const block: NewBlock = { type: 'table-cell', table: tableNumber, row: rowIndex, column, isHeader };
      addMarked(body, { block, ...readCell(cell, body), shift: 0 });
      column += readSpan(findPath(cell, 'w:tcPr', 'w:gridSpan')?.attribs['w:val']);
    }
  });
}

function listRows(parent: ParentNode, body: Body, depth: number): Element[] {
  return listChildren(parent).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    if (!WRAPPERS.has(child.name)) return [];
    if (depth < MAX_DEPTH) return listRows(child, body, depth + 1);
    body.reading.isCutOff = true;
    return [];
  });
}

function listCells(row: ParentNode): Element[] {
  return listChildren(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return WRAPPERS.has(child.name) ? findNamed(child, 'w:tc') : [];
  });
}

function readSpan(stated: string | undefined): number {
  const span = Number(stated ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
}

/** All paragraphs of a cell, those of tables in it too, one a line. */
function readCell(
  cell: Element,
  { reading }: Body,
): { readonly text: string; readonly marks: ParagraphMark[] } {
  const marks: ParagraphMark[] = [];
  let text = '';
  for (const element of findNamed(cell, 'w:p')) {
    const paragraph = readParagraph(element, reading);
    if (paragraph.text.trim() === '') continue;
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? paragraph.text : `${text}\n${paragraph.text}`;
    for (const mark of paragraph.marks)
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
  }
  return { text, marks };
}

function readNotes(parts: WordPackage, body: Body): void {
  const notes = new Map<string, Element>();
  for (const [kind, root] of [
    ['footnote', parts.footnotes],
    ['endnote', parts.endnotes],
  ] as const) {
    for (const note of root === undefined ? [] : findNamed(root, `w:${kind}`)) {
      notes.set(`${kind}:${note.attribs['w:id'] ?? ''}`, note);
    }
  }
  // Notes may refer to notes: the list grows while it is read, by each of them once.
  for (const [key, number] of body.reading.noteNumbers) {
    const note = notes.get(key);
    const paragraphs = note === undefined ? [] : findNamed(note, 'w:p');
    paragraphs.forEach((element, position) => {
      const { text, marks } = readParagraph(element, body.reading);
      const block: NewBlock = { type: 'list-item', level: 1, marker: position === 0 ? `[${number}]` : '' };
      addMarked(body, { block, text, marks, shift: 0 });
    });
  }
}
