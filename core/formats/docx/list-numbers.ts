import type { Block } from '../../model/blocks.ts';
import { type XmlMarkup, xml } from '../xml.ts';
import { WORD } from './comments.ts';

type ListItem = Extract<Block, { type: 'list-item' }>;

/** Which numbering definition an item belongs to; undefined where its marker is written as text instead. */
export interface ListNumbers {
  getNumberId(item: ListItem): number | undefined;
  write(): XmlMarkup;
}

const BULLET_NUMBER = 1;
const LEVELS = Array.from({ length: 9 }, (_, level) => level);

/**
 * Bullets share one list. Each run of `1.`-style items is a list of its own that begins with the first one's number, so
 * that the numbers printed are those of the brief. Other markers (`a)`, `iv.`) stay text.
 */
export function makeListNumbers(blocks: readonly Block[]): ListNumbers {
  const numbers = new Map<ListItem, number>();
  const starts: { readonly level: number; readonly start: number }[] = [];
  const expected = new Map<number, { readonly number: number; readonly next: number }>();
  for (const block of blocks) {
    if (block.type !== 'list-item') {
      if (block.type !== 'page-break') expected.clear();
      continue;
    }
    const ordinal = /^(\d{1,6})\.$/.exec(block.marker)?.[1];
    if (ordinal === undefined) {
      if (/^[•◦▪–—*+·-]?$/.test(block.marker)) numbers.set(block, BULLET_NUMBER);
      continue;
    }
    const value = Number(ordinal);
    const running = expected.get(block.level);
    if (running?.next !== value) starts.push({ level: Math.min(block.level, 9) - 1, start: value });
    const number = running?.next === value ? running.number : BULLET_NUMBER + starts.length;
    expected.set(block.level, { number, next: value + 1 });
    numbers.set(block, number);
  }
  return { getNumberId: (item) => numbers.get(item), write: () => writeNumbering(starts) };
}

function writeNumbering(starts: readonly { readonly level: number; readonly start: number }[]): XmlMarkup {
  const lists = starts.map(
    ({ level, start }, index) =>
      xml`<w:num w:numId="${BULLET_NUMBER + 1 + index}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return xml`<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${LEVELS.map((level) => writeLevel(level, 'bullet', '•'))}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${LEVELS.map((level) => writeLevel(level, 'decimal', `%${level + 1}.`))}</w:abstractNum><w:num w:numId="${BULLET_NUMBER}"><w:abstractNumId w:val="0"/></w:num>${lists}</w:numbering>`;
}

function writeLevel(level: number, format: 'bullet' | 'decimal', text: string): XmlMarkup {
  return xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(level + 1) * 360}" w:hanging="360"/></w:pPr></w:lvl>`;
}
