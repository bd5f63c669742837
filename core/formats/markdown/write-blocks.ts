import type { Block } from '../../model/blocks.ts';
import { writeBlockPortions } from '../block-portions.ts';
import type { ExportInput } from '../format.ts';
import { type BlockLayout, type Fragment, layOutPassages } from '../lay-out-passages.ts';
import type { PassageView } from '../passage-view.ts';
import { escapeMarkup, protectLines } from './escape-markdown.ts';

/** A space that is text: an item of nothing else is still there, and holds the items below it. */
const EMPTY_WORDS = '&#32;';

type ListItem = Extract<Block, { type: 'list-item' }>;

/** The brief's text as Markdown with a footnote mark where each passage ends. */
export function writeBlocks(input: ExportInput, passages: readonly PassageView[]): string {
  const layouts = layOutPassages(input.text, passages);
  const parts: string[] = [];
  const listIndents: number[] = [];
  for (let index = 0; index < layouts.length; ) {
    const table = takeTable(layouts, index);
    const layout = layouts[index];
    index += Math.max(table.length, 1);
    if (layout?.block.type !== 'list-item') listIndents.length = 0;
    if (table.length > 0) parts.push(writeTable(table, input));
    else if (layout?.block.type === 'list-item') {
      parts.push(writeListItem(layout.block, writeFragments(layout.fragments, input), listIndents));
    } else if (layout !== undefined) parts.push(writeBlock(layout, input));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function takeTable(layouts: readonly BlockLayout[], from: number): readonly BlockLayout[] {
  const first = layouts[from]?.block;
  if (first?.type !== 'table-cell') return [];
  let to = from;
  for (let block = layouts[to]?.block; block?.type === 'table-cell' && block.table === first.table; ) {
    to += 1;
    block = layouts[to]?.block;
  }
  return layouts.slice(from, to);
}

function writeBlock({ block, fragments }: BlockLayout, input: ExportInput): string {
  const { text } = input.text;
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeOneLine(fragments, input).replace(/#+$/, (marks) => '\\#'.repeat(marks.length))}`;
    case 'paragraph':
    case 'list-item':
    case 'table-cell':
      return writeFragments(fragments, input);
    case 'quote':
      return indent(writeFragments(fragments, input), '> ', '> ');
    case 'preformatted':
      return writeFenced(text.slice(block.start, block.end), fragments, input);
    case 'page-break':
      return `<!-- page ${block.page} -->`;
  }
}

/**
 * An item stands below the words of the item that holds it, so its indent is the sum of theirs. An item whose level
 * skips one is put one below the last: deeper, it would read as code.
 * @param indents width of each open item's marker, changed to those that are open after this item
 */
function writeListItem({ level, marker }: ListItem, words: string, indents: number[]): string {
  const ordinal = /^\d{1,9}(?=[.)])/.exec(marker)?.[0];
  const bullet = ordinal === undefined ? '- ' : `${ordinal}. `;
  indents.length = Math.min(level - 1, indents.length);
  const outer = ' '.repeat(indents.reduce((sum, width) => sum + width, 0));
  indents.push(bullet.length);
  // CommonMark 0.31, 5.2: an item that begins with an empty line holds nothing after a second one, and what it should hold would read as code
  return indent(words === '' ? EMPTY_WORDS : words, outer + bullet, outer + ' '.repeat(bullet.length));
}

/** Code cannot hold footnote marks, so they stand in a line below it, and its marking above. */
function writeFenced(code: string, fragments: readonly Fragment[], input: ExportInput): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const marks = fragments.flatMap(({ ending }) => ending.map(({ passage }) => writeMark(passage))).join(' ');
  const portion = writePortion(fragments, input).trim();
  return `${portion === '' ? '' : `${portion}\n\n`}${fence}text\n${code}\n${fence}${marks === '' ? '' : `\n\n${marks}`}`;
}

function writeTable(cells: readonly BlockLayout[], input: ExportInput): string {
  const rows: string[][] = [];
  for (const { block, fragments } of cells) {
    if (block.type !== 'table-cell') continue;
    const row = rows[block.row] ?? [];
    rows[block.row] = row;
    row[block.column] = writeOneLine(fragments, input);
  }
  const filled = rows.filter((row) => row !== undefined);
  const width = Math.max(...filled.map((row) => row.length));
  const lines = filled.map(
    (row) => `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`,
  );
  const [head = '', ...body] = lines;
  return [head, `|${' --- |'.repeat(width)}`, ...body].join('\n');
}

function writeFragments(fragments: readonly Fragment[], input: ExportInput): string {
  return protectLines(writeMarkedText(fragments, input));
}

/** For headings and cells, which end with their line. */
function writeOneLine(fragments: readonly Fragment[], input: ExportInput): string {
  return protectLines(writeMarkedText(fragments, input).replaceAll('\n', ' '));
}

function writeMarkedText(fragments: readonly Fragment[], input: ExportInput): string {
  const { text } = input.text;
  let words = writePortion(fragments, input);
  for (const { start, end, ending } of fragments) {
    const escaped = escapeMarkup(text.slice(start, end));
    // "[^1]:" would begin the definition of a footnote
    words += words.endsWith(']') && escaped.startsWith(':') ? `\\${escaped}` : escaped;
    words += ending.map(({ passage }) => writeMark(passage)).join('');
  }
  return words;
}

/** `**(TLP:AMBER)** `, before the words that it marks. */
function writePortion(fragments: readonly Fragment[], input: ExportInput): string {
  const portions = writeBlockPortions(fragments, input);
  return portions === '' ? '' : `**${escapeMarkup(portions)}** `;
}

function writeMark({ number }: PassageView): string {
  return `[^${number}]`;
}

function indent(words: string, first: string, others: string): string {
  return words
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');
}
