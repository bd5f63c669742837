import { isTag, isText } from 'domhandler';
import type { BriefText } from '#core/model/blocks.ts';
import { createTextBuilder, type NewBlock, type TextBuilder } from '../text-builder.ts';
import { getHeadingLevel, isBlockElement, isFurniture, isSkipped } from './html-roles.ts';
import { readTable } from './html-table.ts';
import {
  type ChildNode,
  type Element,
  findNamed,
  listChildren,
  type ParentNode,
  readText,
} from './markup-tree.ts';
import { readWordListItem } from './word-list.ts';

/** Deeper trees are read as one run of text: no page that a person wrote nests so far, and the stack has an end. */
const MAX_DEPTH = 200;
const MAX_LIST_LEVEL = 12;

interface Place {
  readonly depth: number;
  readonly isQuoted: boolean;
  readonly isPreformatted: boolean;
  readonly listLevel: number;
  readonly headingLevel: number | undefined;
}

interface Reading {
  readonly builder: TextBuilder;
  /** Elements that are furniture are left out; not inside of an article, whose class may well be called `story-comments`. */
  readonly dropsFurniture: boolean;
  /** Text of the block that is open, white space as in the markup. */
  pending: string[];
  place: Place;
  /** Marker for the next block of a list item. */
  marker: string;
  tableCount: number;
  /** Markers of Word's lists that were taken as such and are no text. */
  readonly readMarkers: Set<Element>;
}

/** The tree below `root` as canonical text and blocks. */
export function readHtmlBlocks(
  root: ParentNode,
  { dropsFurniture }: { readonly dropsFurniture: boolean },
): BriefText {
  const place: Place = {
    depth: 0,
    isQuoted: false,
    isPreformatted: false,
    listLevel: 0,
    headingLevel: undefined,
  };
  const builder = createTextBuilder();
  const reading: Reading = {
    builder,
    dropsFurniture,
    pending: [],
    place,
    marker: '',
    tableCount: 0,
    readMarkers: new Set(),
  };
  readChildren(reading, root, place);
  flush(reading);
  return builder.build();
}

function readChildren(reading: Reading, parent: ParentNode, place: Place): void {
  if (place.depth > MAX_DEPTH) {
    addText(reading, readText(parent), place);
    return;
  }
  for (const child of parent.children) readNode(reading, child, { ...place, depth: place.depth + 1 });
}

function readNode(reading: Reading, node: ChildNode, place: Place): void {
  if (isText(node)) addText(reading, node.data, place);
  else if (
    isTag(node) &&
    !isSkipped(node) &&
    !reading.readMarkers.has(node) &&
    !(reading.dropsFurniture && isFurniture(node))
  ) {
    readElement(reading, node, place);
  }
}

function addText(reading: Reading, text: string, place: Place): void {
  if (reading.pending.length === 0) reading.place = place;
  reading.pending.push(place.isPreformatted ? text : text.replace(/[ \t\n\r\f]+/g, ' '));
}

function readElement(reading: Reading, element: Element, place: Place): void {
  switch (element.name) {
    case 'br':
      reading.pending.push('\n');
      break;
    case 'hr':
      flush(reading);
      break;
    case 'blockquote':
      readBlock(reading, element, { ...place, isQuoted: true });
      break;
    case 'pre':
    case 'listing':
    case 'xmp':
      readBlock(reading, element, { ...place, isPreformatted: true });
      break;
    case 'ul':
    case 'ol':
      readList(reading, element, place);
      break;
    case 'table':
      readTableOrLayout(reading, element, place);
      break;
    default:
      readOther(reading, element, place);
  }
}

function readOther(reading: Reading, element: Element, place: Place): void {
  const headingLevel = getHeadingLevel(element);
  if (headingLevel !== undefined) readBlock(reading, element, { ...place, headingLevel });
  else if (isBlockElement(element)) readParagraph(reading, element, place);
  else readChildren(reading, element, place);
}

function readParagraph(reading: Reading, element: Element, place: Place): void {
  const item = readWordListItem(element);
  if (item === undefined) {
    readBlock(reading, element, place);
    return;
  }
  flush(reading);
  reading.marker = item.marker;
  if (item.markerElement !== undefined) reading.readMarkers.add(item.markerElement);
  readBlock(reading, element, { ...place, listLevel: item.level });
  reading.marker = '';
}

function readBlock(reading: Reading, element: Element, place: Place): void {
  flush(reading);
  readChildren(reading, element, place);
  flush(reading);
}

function readList(reading: Reading, list: Element, place: Place): void {
  flush(reading);
  const listLevel = Math.min(MAX_LIST_LEVEL, place.listLevel + 1);
  let number = Number.parseInt(list.attribs.start ?? '1', 10) || 1;
  for (const child of list.children) {
    if (!isTag(child) || child.name !== 'li') {
      readNode(reading, child, { ...place, listLevel, depth: place.depth + 1 });
      continue;
    }
    reading.marker = list.name === 'ol' ? `${number}.`.slice(0, 12) : '•';
    number += 1;
    readBlock(reading, child, { ...place, listLevel, depth: place.depth + 1 });
    reading.marker = '';
  }
}

/** A table that holds other tables, or a single column, arranges the page; its cells are read as blocks. */
function readTableOrLayout(reading: Reading, table: Element, place: Place): void {
  const isLayout = table.attribs.role === 'presentation' || findNamed(table, 'table', 'h1', 'h2').length > 0;
  const cells = isLayout ? [] : readTable(table);
  if (cells.every(({ column }) => column === 0)) {
    readBlock(reading, table, place);
    return;
  }
  flush(reading);
  const [caption] = listChildren(table).filter(({ name }) => name === 'caption');
  if (caption !== undefined) reading.builder.add({ type: 'paragraph' }, collapse(readText(caption)));
  for (const { row, column, isHeader, text } of cells) {
    reading.builder.add({ type: 'table-cell', table: reading.tableCount, row, column, isHeader }, text);
  }
  reading.tableCount += 1;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function flush(reading: Reading): void {
  const text = reading.pending.join('');
  reading.pending = [];
  if (text.trim() === '') return;
  reading.builder.add(describeBlock(reading), text);
  reading.marker = '';
}

function describeBlock({ place, marker }: Reading): NewBlock {
  if (place.headingLevel !== undefined) return { type: 'heading', level: place.headingLevel };
  if (place.isPreformatted) return { type: 'preformatted' };
  if (place.listLevel > 0) return { type: 'list-item', level: place.listLevel, marker };
  return { type: place.isQuoted ? 'quote' : 'paragraph' };
}
