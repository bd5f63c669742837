import type { BriefText } from '#core/model/blocks.ts';
import { type Element, findNamed, listChildren, type ParentNode } from '../html/markup-tree.ts';
import { createTextBuilder, type TextBuilder } from '../text-builder.ts';
import { type OdtNotes, readOdtText } from './read-odt-text.ts';

interface Body {
  readonly builder: TextBuilder;
  readonly notes: OdtNotes;
  readonly isNumbered: (style: string, level: number) => boolean;
  readonly isQuote: (style: string) => boolean;
  tableCount: number;
}

interface ListPlace {
  readonly level: number;
  readonly style: string;
  readonly marker: string;
}

const MAX_DEPTH = 60;
const MAX_LIST_LEVEL = 12;
/** Producers repeat an empty cell to the end of the sheet instead of leaving it out. */
const MAX_REPEATED = 200;
const MAX_COLUMNS = 5000;

/** Headings, paragraphs, lists and tables of an OpenDocument text in order; its notes come last. */
export function readOdtBody(
  content: ParentNode,
  styles: ParentNode | undefined,
): { readonly text: BriefText; readonly notes: Omit<OdtNotes, 'bodies'> } {
  const body: Body = {
    builder: createTextBuilder({ keepsSpaces: true }),
    notes: { bodies: [], commentCount: 0, isCutOff: false },
    isNumbered: findNumberedLists([content, styles]),
    isQuote: findQuoteStyles([content, styles]),
    tableCount: 0,
  };
  for (const element of findNamed(content, 'office:text').slice(0, 1)) readStory(element, body, 0);
  // Notes may hold notes: the list grows while it is read.
  for (const [index, note] of body.notes.bodies.entries()) {
    const text = findNamed(note, 'text:p', 'text:h').map((paragraph) => readOdtText(paragraph, body.notes));
    body.builder.add({ type: 'list-item', level: 1, marker: `[${index + 1}]` }, text.join('\n'));
  }
  return { text: body.builder.build(), notes: body.notes };
}

function findNumberedLists(roots: readonly (ParentNode | undefined)[]): Body['isNumbered'] {
  const numbered = new Set<string>();
  for (const list of roots.flatMap((root) =>
    root === undefined ? [] : findNamed(root, 'text:list-style'),
  )) {
    const name = list.attribs['style:name'] ?? '';
    for (const level of listChildren(list)) {
      const format = level.attribs['style:num-format'] ?? '';
      if (level.name === 'text:list-level-style-number' && format !== '')
        numbered.add(`${name} ${level.attribs['text:level'] ?? '1'}`);
    }
  }
  return (style, level) => numbered.has(`${style} ${level}`);
}

function findQuoteStyles(roots: readonly (ParentNode | undefined)[]): Body['isQuote'] {
  const parents = new Map<string, string>();
  for (const style of roots.flatMap((root) => (root === undefined ? [] : findNamed(root, 'style:style'))))
    parents.set(style.attribs['style:name'] ?? '', style.attribs['style:parent-style-name'] ?? '');
  return (style) => [style, parents.get(style) ?? ''].some((name) => /^(quotations|quote)$/i.test(name));
}

function readStory(parent: ParentNode, body: Body, depth: number): void {
  if (depth > MAX_DEPTH) {
    body.notes.isCutOff = true;
    return;
  }
  for (const child of listChildren(parent)) {
    if (child.name === 'text:h') addHeading(child, body);
    else if (child.name === 'text:p') addParagraph(child, body);
    else if (child.name === 'text:list') readList(child, body, { level: 1, style: '', marker: '' });
    else if (child.name === 'table:table') readTable(child, body);
    else if (/^text:(section|index-body|table-of-content|numbered-paragraph)$/.test(child.name))
      readStory(child, body, depth + 1);
  }
}

function addHeading(element: Element, { builder, notes }: Body): void {
  const level = Number(element.attribs['text:outline-level'] ?? 1);
  const text = readOdtText(element, notes);
  builder.add(
    { type: 'heading', level: Math.min(6, Math.max(1, Number.isInteger(level) ? level : 1)) },
    text,
  );
}

function addParagraph(element: Element, { builder, notes, isQuote }: Body): void {
  const type = isQuote(element.attribs['text:style-name'] ?? '') ? 'quote' : 'paragraph';
  builder.add({ type }, readOdtText(element, notes));
}

function readList(list: Element, body: Body, place: ListPlace): void {
  if (place.level > MAX_DEPTH) {
    body.notes.isCutOff = true;
    return;
  }
  const style = list.attribs['text:style-name'] ?? place.style;
  const isNumbered = body.isNumbered(style, place.level);
  let number = 0;
  for (const item of listChildren(list)) {
    if (item.name !== 'text:list-item') continue;
    const start = Number(item.attribs['text:start-value'] ?? Number.NaN);
    number = Number.isInteger(start) ? start : number + 1;
    readItem(item, body, { level: place.level, style, marker: isNumbered ? `${number}.`.slice(0, 12) : '•' });
  }
}

function readItem(item: Element, body: Body, place: ListPlace): void {
  let { marker } = place;
  const level = Math.min(MAX_LIST_LEVEL, place.level);
  for (const child of listChildren(item)) {
    if (child.name === 'text:list') readList(child, body, { ...place, level: place.level + 1 });
    else if (child.name === 'text:p' || child.name === 'text:h') {
      const text = readOdtText(child, body.notes);
      if (body.builder.add({ type: 'list-item', level, marker }, text) !== undefined) marker = '';
    }
  }
}

function readTable(table: Element, body: Body): void {
  const number = body.tableCount;
  body.tableCount += 1;
  let row = 0;
  for (const { element, isHeader } of listRows(table, false)) {
    let column = 0;
    for (const cell of listChildren(element).filter(({ name }) =>
      /^table:(covered-)?table-cell$/.test(name),
    )) {
      const repeated = Math.min(
        MAX_REPEATED,
        Number(cell.attribs['table:number-columns-repeated'] ?? 1) || 1,
      );
      const text = readCell(cell, body);
      if (cell.name === 'table:table-cell')
        body.builder.add({ type: 'table-cell', table: number, row, column, isHeader }, text);
      column += column < MAX_COLUMNS ? repeated : 1;
    }
    row += 1;
  }
}

interface Row {
  readonly element: Element;
  readonly isHeader: boolean;
}

function listRows(parent: ParentNode, isHeader: boolean): Row[] {
  return listChildren(parent).flatMap((child): Row[] => {
    if (child.name === 'table:table-row') return [{ element: child, isHeader }];
    if (child.name === 'table:table-header-rows') return listRows(child, true);
    return child.name === 'table:table-rows' ? listRows(child, isHeader) : [];
  });
}

function readCell(cell: Element, { notes }: Body): string {
  return findNamed(cell, 'text:p', 'text:h')
    .map((paragraph) => readOdtText(paragraph, notes))
    .join('\n');
}
