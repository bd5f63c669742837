import type { BriefText } from '#core/model/blocks.ts';
import { createTextBuilder, type NewBlock } from '../text-builder.ts';

/** Takes the text and the paragraph words of an RTF file and makes blocks of them. */
export interface RtfWriter {
  addText(text: string): void;
  /** What stands before the next paragraph: a bullet, a number. */
  setMarker(marker: string): void;
  /** Name of the style of the paragraph, `heading 1;`. */
  setStyle(name: string): void;
  beginNote(): void;
  endNote(): void;
  /** Control words of paragraphs, rows and pages; others mean nothing here. */
  takeWord(name: string, value: number | undefined): void;
  build(): BriefText;
}

interface Paragraph {
  text: string;
  marker: string;
  headingLevel: number | undefined;
  listLevel: number;
  isInTable: boolean;
  isQuote: boolean;
}

const MAX_COLUMNS = 5000;

export function createRtfWriter(): RtfWriter {
  const builder = createTextBuilder({ keepsSpaces: true });
  const notes: string[] = [];
  let note: string | undefined;
  let paragraph = emptyParagraph();
  let table = -1;
  let row = 0;
  let column = 0;
  let page = 1;
  let wasInTable = false;

  function endParagraph(): void {
    if (paragraph.isInTable) {
      // A paragraph inside of a cell: the next one goes on in it.
      paragraph.text += '\n';
      return;
    }
    wasInTable = false;
    builder.add(describeBlock(paragraph), paragraph.text);
    paragraph = { ...paragraph, text: '', marker: '' };
  }
  function endCell(): void {
    if (!wasInTable) {
      table += 1;
      row = 0;
      column = 0;
      wasInTable = true;
    }
    if (column < MAX_COLUMNS)
      builder.add({ type: 'table-cell', table, row, column, isHeader: false }, paragraph.text);
    column += 1;
    paragraph = { ...paragraph, text: '', marker: '' };
  }
  const words: Readonly<Record<string, (value: number | undefined) => void>> = {
    par: endParagraph,
    sect: endParagraph,
    cell: endCell,
    row: () => {
      row += 1;
      column = 0;
    },
    page: () => {
      endParagraph();
      page += 1;
      builder.addPageBreak(page);
    },
    pard: () => {
      paragraph = { ...emptyParagraph(), text: paragraph.text, marker: paragraph.marker };
    },
    intbl: () => {
      paragraph.isInTable = true;
    },
    outlinelevel: (value = 0) => {
      if (value >= 0 && value < 9) paragraph.headingLevel = Math.min(6, value + 1);
    },
    ilvl: (value = 0) => {
      paragraph.listLevel = Math.max(0, Math.min(11, value));
    },
  };
  return {
    addText(text) {
      if (note === undefined) paragraph.text += text;
      else note += text;
    },
    setMarker(marker) {
      paragraph.marker = marker.trim().slice(0, 12);
    },
    setStyle(name) {
      const level = /^heading ([1-6])/i.exec(name)?.[1];
      if (level !== undefined) paragraph.headingLevel ??= Number(level);
      paragraph.isQuote = /^(quotations|(intense )?quote|block text)\b/i.test(name);
    },
    beginNote() {
      notes.push('');
      paragraph.text += `[${notes.length}]`;
      note = '';
    },
    endNote() {
      notes[notes.length - 1] = note ?? '';
      note = undefined;
    },
    takeWord(name, value) {
      if (note === undefined) words[name]?.(value);
      else if (name === 'par') note += '\n';
    },
    build() {
      paragraph.isInTable = false;
      endParagraph();
      notes.forEach((text, index) => {
        builder.add({ type: 'list-item', level: 1, marker: `[${index + 1}]` }, text);
      });
      return builder.build();
    },
  };
}

function emptyParagraph(): Paragraph {
  return { text: '', marker: '', headingLevel: undefined, listLevel: 0, isInTable: false, isQuote: false };
}

function describeBlock({ marker, headingLevel, listLevel, isQuote }: Paragraph): NewBlock {
  if (headingLevel !== undefined) return { type: 'heading', level: headingLevel };
  if (marker !== '')
    return { type: 'list-item', level: listLevel + 1, marker: isBullet(marker) ? '•' : marker };
  return { type: isQuote ? 'quote' : 'paragraph' };
}

/** Bullets come as characters of symbol fonts, which no text font has. */
function isBullet(marker: string): boolean {
  return !/[\p{L}\p{N}]/u.test(marker) || /[\uf000-\uf0ff]/.test(marker);
}
