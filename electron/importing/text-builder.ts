import type { Block, BriefText } from '#core/model/blocks.ts';
import { splitLongRange } from './plain-text/split-long-range.ts';

type BlockKind<B = Block> = B extends Block ? Omit<B, 'start' | 'end'> : never;
/** A block before it has a place in the text. */
export type NewBlock = BlockKind;

/** Composes the canonical text of formats that have markup: blocks in reading order, separated by line feeds. */
export interface TextBuilder {
  /** Adds one block; white space around its text is dropped, and with it a block that holds nothing else. */
  add(block: NewBlock, text: string): void;
  addPageBreak(page: number): void;
  build(): BriefText;
}

/**
 * Paragraphs are set apart by a blank line, items of a list and rows of a table by a line feed, cells by a tab. The
 * marker of a list item is part of the text, before the block, so that the text reads well on its own.
 */
export function createTextBuilder(): TextBuilder {
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
      const content = cleanText(text, block.type === 'preformatted');
      // An empty cell keeps its place in the table; any other block without text is nothing to read.
      if (content === '' && block.type !== 'table-cell') return;
      if (previous !== undefined) append(findSeparator(previous, block));
      if (block.type === 'list-item') append(describeMarker(block));
      const range = { start: length, end: length + content.length };
      append(content);
      if (block.type === 'paragraph' || block.type === 'quote' || block.type === 'list-item') {
        for (const piece of splitLongRange(content, { start: 0, end: content.length })) {
          blocks.push({ ...block, start: range.start + piece.start, end: range.start + piece.end });
        }
      } else {
        blocks.push({ ...block, ...range });
      }
      previous = block;
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

function cleanText(text: string, keepsSpaces: boolean): string {
  const wellFormed = text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd');
  if (keepsSpaces) return wellFormed.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  return wellFormed
    .replace(/[ \t\u00a0]*\n[ \t]*/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}
