import type { Block, BriefText } from '#core/model/blocks.ts';
import { splitLongRange } from './plain-text/split-long-range.ts';

type BlockKind<B = Block> = B extends Block ? Omit<B, 'start' | 'end'> : never;
/** A block before it has a place in the text. */
export type NewBlock = BlockKind;

/** Where a block that was added came to stand. */
export interface AddedBlock {
  /**
   * Offset in the text that was added → UTF-16 offset in the composed text. Exact when the builder keeps spaces; else only
   * as long as there were no runs of white space before.
   */
  place(offset: number): number;
}

export interface TextBuilderOptions {
  /** For formats in which runs of spaces are text, such as Word; in HTML and Markdown they are markup. */
  readonly keepsSpaces?: boolean;
}

/** Composes the canonical text of formats that have markup: blocks in reading order, separated by line feeds. */
export interface TextBuilder {
  /** Adds one block; white space around its text is dropped, and with it a block that holds nothing else. */
  add(block: NewBlock, text: string): AddedBlock | undefined;
  addPageBreak(page: number): void;
  build(): BriefText;
}

/**
 * Paragraphs are set apart by a blank line, items of a list and rows of a table by a line feed, cells by a tab. The
 * marker of a list item is part of the text, before the block, so that the text reads well on its own.
 */
export function createTextBuilder({ keepsSpaces = false }: TextBuilderOptions = {}): TextBuilder {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let previous: NewBlock | undefined;

  function append(piece: string): void {
    pieces.push(piece);
    length += piece.length;
  }
  return {
    add(block, text) {
      const content = cleanText(text, block.type, keepsSpaces);
      // An empty cell keeps its place in the table; any other block without text is nothing to read.
      if (content === '' && block.type !== 'table-cell') return undefined;
      if (previous !== undefined) append(findSeparator(previous, block));
      if (block.type === 'list-item') append(describeMarker(block));
      const start = length;
      append(content);
      blocks.push(...splitBlock(block, content, start));
      previous = block;
      const dropped = Math.max(0, text.search(/\S/));
      return {
        place: (offset) => start + Math.min(Math.max(0, offset - dropped), content.length),
      };
    },
    addPageBreak(page) {
      if (previous !== undefined) append('\n\n');
      previous = undefined;
      blocks.push({ type: 'page-break', page, start: length, end: length });
    },
    build: () => ({ text: pieces.join(''), blocks }),
  };
}

function findSeparator(previous: NewBlock, next: NewBlock): string {
  if (previous.type === 'list-item' && next.type === 'list-item') return '\n';
  if (previous.type !== 'table-cell' || next.type !== 'table-cell') return '\n\n';
  if (previous.table !== next.table) return '\n\n';
  return previous.row === next.row ? '\t' : '\n';
}

function describeMarker({ marker, level }: { readonly marker: string; readonly level: number }): string {
  const indent = '  '.repeat(level - 1);
  return marker === '' ? indent : `${indent}${marker} `;
}

/** Only running text is cut: a heading, a cell or a drawing in letters is one thing however long. */
function splitBlock(block: NewBlock, content: string, start: number): Block[] {
  const whole = { start: 0, end: content.length };
  const isRunning = block.type === 'paragraph' || block.type === 'quote' || block.type === 'list-item';
  return (isRunning ? splitLongRange(content, whole) : [whole]).map((piece) => ({
    ...block,
    start: start + piece.start,
    end: start + piece.end,
  }));
}

function cleanText(text: string, type: NewBlock['type'], keepsSpaces: boolean): string {
  const wellFormed = text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd');
  if (keepsSpaces) return wellFormed.trim();
  if (type === 'preformatted') return wellFormed.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return wellFormed
    .replace(/[ \t\u00a0]*\n[ \t]*/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}
