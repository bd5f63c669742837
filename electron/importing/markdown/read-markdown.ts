import type { FootnoteDefinition, List, ListItem, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { BriefText } from '#core/model/blocks.ts';
import { stripTags } from '../strip-tags.ts';
import { createTextBuilder, type TextBuilder } from '../text-builder.ts';
import { readInline } from './inline-text.ts';

const MAX_LIST_LEVEL = 12;
const MAX_MARKER_UNITS = 12;

/** Where in the document a node stands: what a paragraph there becomes. */
interface Place {
  readonly builder: TextBuilder;
  readonly isQuoted: boolean;
  readonly listLevel: number;
  /** Set for the first block of a list item, which carries its marker. */
  readonly marker: string;
  readonly countTable: () => number;
}

/** Markdown without its markup, as canonical text and blocks. */
export function readMarkdown(source: string): BriefText {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const builder = createTextBuilder();
  let tableCount = -1;
  const countTable = () => {
    tableCount += 1;
    return tableCount;
  };
  addNodes(tree.children, { builder, isQuoted: false, listLevel: 0, marker: '', countTable });
  return builder.build();
}

function addNodes(nodes: readonly RootContent[], place: Place): void {
  let marker = place.marker;
  for (const node of nodes) {
    addNode(node, { ...place, marker });
    marker = '';
  }
}

function addNode(node: RootContent, place: Place): void {
  switch (node.type) {
    case 'heading':
      place.builder.add({ type: 'heading', level: node.depth }, readInline(node.children));
      break;
    case 'paragraph':
      addProse(readInline(node.children), place);
      break;
    case 'blockquote':
      addNodes(node.children, { ...place, isQuoted: true });
      break;
    case 'list':
      addList(node, place);
      break;
    case 'code':
      place.builder.add({ type: 'preformatted' }, node.value);
      break;
    case 'table':
      addTable(node, place);
      break;
    case 'html':
      addHtml(node.value, place);
      break;
    case 'footnoteDefinition':
      addFootnote(node, place);
      break;
    default: // rules, link definitions: nothing to read
  }
}

function addProse(text: string, { builder, isQuoted, listLevel, marker }: Place): void {
  if (listLevel > 0) builder.add({ type: 'list-item', level: listLevel, marker }, text);
  else builder.add({ type: isQuoted ? 'quote' : 'paragraph' }, text);
}

/** Block HTML: each stretch of text between blank lines is a paragraph. */
function addHtml(markup: string, place: Place): void {
  for (const text of stripTags(markup).split(/\n\s*\n/)) addProse(text, place);
}

function addList(list: List, place: Place): void {
  const listLevel = Math.min(MAX_LIST_LEVEL, place.listLevel + 1);
  list.children.forEach((item, index) => {
    addNodes(item.children, { ...place, listLevel, marker: describeMarker(list, item, index) });
  });
}

function describeMarker(list: List, item: ListItem, index: number): string {
  if (item.checked === true) return '☑';
  if (item.checked === false) return '☐';
  return list.ordered ? `${(list.start ?? 1) + index}.` : '•';
}

function addFootnote(note: FootnoteDefinition, place: Place): void {
  const label = `[${note.label ?? note.identifier}]`;
  const marker = label.length <= MAX_MARKER_UNITS ? label : '[…]';
  addNodes(note.children, { ...place, listLevel: 1, marker });
}

function addTable(table: Table, { builder, countTable }: Place): void {
  const number = countTable();
  table.children.forEach((cells, row) => {
    cells.children.forEach((cell, column) => {
      const block = { type: 'table-cell', table: number, row, column, isHeader: row === 0 } as const;
      builder.add(block, readInline(cell.children).replace(/\n/g, ' '));
    });
  });
}
