import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { Block } from '#core/model/blocks.ts';
import { isAsciiTable } from './ascii-table.ts';
import { findUnderlineLevel, isCapitalsHeading, isSeparator, isTitleLike } from './headings.ts';
import { type Line, splitLines } from './lines.ts';
import { findListMarker } from './list-markers.ts';
import { createListTracker, type ListItemStart, type ListTracker } from './list-tracker.ts';
import { splitLongRange } from './split-long-range.ts';
import { isWrapped, measureWrapWidth } from './wrap-width.ts';

type Group = readonly Line[];

interface Reading {
  readonly text: string;
  readonly groups: readonly Group[];
  readonly wrapWidth: number;
  readonly lists: ListTracker;
  readonly blocks: Block[];
  page: number;
  hasContent: boolean;
}

/**
 * Structure of a plain text, found with caution: what is not clearly a heading, list item or table stays a paragraph.
 * The text itself is not changed; markers, underlines, rules and blank lines fall between the blocks.
 * @param text LF line ends; form feeds start pages
 * @returns blocks in UTF-16 offsets, ascending and apart
 */
export function findBlocks(text: string): Block[] {
  const groups = groupLines(splitLines(text));
  const reading: Reading = {
    text,
    groups,
    wrapWidth: measureWrapWidth(groups),
    lists: createListTracker(),
    blocks: [],
    page: 1,
    hasContent: false,
  };
  for (const [index, group] of groups.entries()) readGroup(reading, group, index);
  return reading.blocks;
}

/** Runs of lines without a blank line between them; a change between quoted (`>`) and own text ends a run too. */
function groupLines(lines: readonly Line[]): Group[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const previous = open?.at(-1);
    const isNew = previous === undefined || line.startsGroup || isQuoted(previous) !== isQuoted(line);
    if (isNew || open === undefined) groups.push([line]);
    else open.push(line);
  }
  return groups;
}

function readGroup(reading: Reading, group: Group, index: number): void {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return;
  addPageBreaks(reading, first);
  if (isQuoted(first)) {
    reading.lists.leave();
    addRange(reading, { start: first.start, end: last.end, type: 'quote' });
    return;
  }
  if (isAsciiTable(group)) {
    addPreformatted(reading, first, last);
    return;
  }
  const rest = group.slice(readHeadings(reading, group, index));
  const [restFirst] = rest;
  if (rest.length < group.length && restFirst !== undefined && isAsciiTable(rest)) {
    addPreformatted(reading, restFirst, last);
    return;
  }
  readParagraphs(reading, rest);
}

function isQuoted({ content }: Line): boolean {
  return content.startsWith('>');
}

function addPageBreaks(reading: Reading, { lineStart, formFeeds }: Line): void {
  for (let count = 0; count < formFeeds; count += 1) {
    reading.page += 1;
    reading.blocks.push({ type: 'page-break', start: lineStart, end: lineStart, page: reading.page });
  }
}

/** The indentation of the first line belongs to the columns, so the block begins before it. */
function addPreformatted(reading: Reading, first: Line, last: Line): void {
  reading.lists.leave();
  reading.hasContent = true;
  const range = { start: first.lineStart, end: last.end };
  for (const piece of splitLongRange(reading.text, range)) {
    reading.blocks.push({ type: 'preformatted', ...piece });
  }
}

/** @returns how many lines at the start of the group are headings and their underlines */
function readHeadings(reading: Reading, group: Group, index: number): number {
  let taken = 0;
  for (let line = group[0]; line !== undefined; line = group[taken]) {
    const next = group[taken + 1];
    const underlineLevel = findUnderlineLevel(line, next);
    const level = underlineLevel ?? findBareLevel(reading, { line, next, index });
    if (level === undefined) break;
    reading.lists.leave();
    reading.hasContent = true;
    reading.blocks.push({ type: 'heading', level, start: line.start, end: line.end });
    taken += underlineLevel === undefined ? 1 : 2;
  }
  return taken;
}

interface HeadingCandidate {
  readonly line: Line;
  /** The line after it in the same group. */
  readonly next: Line | undefined;
  /** Index of the group. */
  readonly index: number;
}

function findBareLevel(reading: Reading, { line, next, index }: HeadingCandidate): number | undefined {
  const level = reading.hasContent ? 2 : 1;
  if (isCapitalsHeading(line.content) && (next === undefined || !isCapitalsLine(next))) return level;
  if (next !== undefined || !isTitleLike(line.content)) return undefined;
  if (findListMarker(line.content) !== undefined) return undefined;
  const following = reading.groups[index + 1];
  if (following === undefined) return undefined;
  if (!reading.hasContent) return level;
  // A run of short lines is an address or a verse, not a run of headings.
  if (following.length === 1 && isTitleLike(following[0]?.content ?? '')) return undefined;
  const followingLength = following.reduce((sum, { content }) => sum + content.length, 0);
  return followingLength > line.content.length ? level : undefined;
}

function isCapitalsLine({ content }: Line): boolean {
  return !/\p{Ll}/u.test(content) && /\p{Lu}/u.test(content);
}

interface OpenBlock {
  readonly start: number;
  readonly item: ListItemStart | undefined;
  readonly indent: number;
  last: Line;
}

function readParagraphs(reading: Reading, lines: Group): void {
  let open: OpenBlock | undefined;
  for (const line of lines) {
    if (isSeparator(line.content)) {
      closeBlock(reading, open);
      open = undefined;
      continue;
    }
    const item = reading.lists.findItemStart(line);
    if (open !== undefined && item === undefined && continuesBlock(reading, open, line)) {
      open.last = line;
      continue;
    }
    closeBlock(reading, open);
    if (item === undefined && line.indent === 0) reading.lists.leave();
    open = { start: line.start + (item?.markerLength ?? 0), item, indent: line.indent, last: line };
  }
  closeBlock(reading, open);
}

function continuesBlock({ wrapWidth }: Reading, open: OpenBlock, line: Line): boolean {
  if (open.item !== undefined && line.indent > open.indent) return true;
  if (open.item === undefined && line.indent > open.last.indent + 1) return false;
  return wrapWidth > 0 && isWrapped(open.last, line, wrapWidth);
}

function closeBlock(reading: Reading, open: OpenBlock | undefined): void {
  if (open === undefined) return;
  const { start, last, item } = open;
  if (item === undefined) addRange(reading, { start, end: last.end, type: 'paragraph' });
  else addItem(reading, { start, end: last.end }, item);
}

function addItem(reading: Reading, range: OffsetRange, { marker, level }: ListItemStart): void {
  reading.hasContent = true;
  for (const [index, piece] of splitLongRange(reading.text, range).entries()) {
    reading.blocks.push({ type: 'list-item', ...piece, marker: index === 0 ? marker : '', level });
  }
}

function addRange(reading: Reading, { type, ...range }: OffsetRange & { type: 'paragraph' | 'quote' }): void {
  reading.hasContent = true;
  for (const piece of splitLongRange(reading.text, range)) reading.blocks.push({ type, ...piece });
}
