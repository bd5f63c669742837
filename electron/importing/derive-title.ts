import { snapToBoundaries } from '#core/anchoring/offsets.ts';
import type { BriefText } from '#core/model/blocks.ts';

const MAX_TITLE_UNITS = 500;
const MAX_SENTENCE_UNITS = 80;
/** Headings further down name a section, not the brief. */
const HEADING_SEARCH_BLOCKS = 5;

export interface TitleSources {
  /** What the file itself says its title is; wins when it is not empty. */
  readonly stated?: string | undefined;
  readonly text: BriefText;
  readonly fileName: string;
}

/**
 * A title for a brief: what the file states, else its first heading, else a file name that a person wrote, else the
 * start of its first sentence. Always 1–500 UTF-16 units on one line.
 */
export function deriveTitle({ stated, text, fileName }: TitleSources): string {
  const candidates = [
    () => stated ?? '',
    () => findFirstHeading(text),
    () => readFileName(fileName),
    () => readFirstSentence(text),
    () => fileName,
  ];
  for (const candidate of candidates) {
    const title = cut(toOneLine(candidate()), MAX_TITLE_UNITS);
    if (title !== '') return title;
  }
  return 'Untitled brief';
}

function findFirstHeading({ text, blocks }: BriefText): string {
  const heading = blocks.slice(0, HEADING_SEARCH_BLOCKS).find(({ type }) => type === 'heading');
  return heading === undefined
    ? ''
    : text.slice(heading.start, Math.min(heading.end, heading.start + MAX_TITLE_UNITS));
}

/** @returns the name without extension and with spaces, or nothing when a machine made it up */
function readFileName(fileName: string): string {
  const name = fileName.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const words = name
    .replace(/[_+]+/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})|\s+/gu, ' ')
    .trim();
  return isMachineMade(words) ? '' : words;
}

const MACHINE_WORDS =
  /^(document|doc|untitled|unnamed|new|text|file|download|export|output|scan|img|image|copy|brief|page|index|readme|tmp|temp|draft|paste|pasted)$/i;

/** Numbers, hashes, ids and default names say nothing. A human name has a real word, and most of it is words. */
function isMachineMade(name: string): boolean {
  const parts = name.split(/[\s.()[\]-]+/).filter((part) => part !== '');
  const words = parts.filter((part) => isRealWord(part) && !MACHINE_WORDS.test(part));
  if (words.length === 0) return true;
  const wordUnits = words.reduce((sum, word) => sum + word.length, 0);
  const otherUnits = parts.filter((part) => !isRealWord(part) && !isDatePart(part)).join('').length;
  return wordUnits < otherUnits;
}

function isRealWord(part: string): boolean {
  if (!/^\p{L}[\p{L}\p{M}'’]+$/u.test(part)) return false;
  if (/^[0-9a-f]{6,}$/i.test(part)) return false;
  // Random letters: no vowel in a long Latin word, or case that jumps about.
  if (/^[a-z]{4,}$/i.test(part) && !/[aeiouy]/i.test(part)) return false;
  return !/\p{Ll}\p{Lu}+\p{Ll}+\p{Lu}/u.test(part);
}

function isDatePart(part: string): boolean {
  return /^\d{1,4}$/.test(part) || /^(19|20)\d{6}$/.test(part);
}

function readFirstSentence({ text, blocks }: BriefText): string {
  const block = blocks.find(({ start, end }) => text.slice(start, Math.min(end, start + 1000)).trim() !== '');
  const opening = toOneLine(
    block === undefined
      ? text.slice(0, 1000)
      : text.slice(block.start, Math.min(block.end, block.start + 1000)),
  );
  const sentence = /^.{20,}?[.!?](?=["'”’)]*\s+["'“‘(]*\p{Lu})|^.+?[。！？]/u.exec(opening)?.[0] ?? opening;
  return cutAtWord(sentence.replace(/[.。]$/, ''), MAX_SENTENCE_UNITS);
}

function cutAtWord(sentence: string, maxUnits: number): string {
  if (sentence.length <= maxUnits) return sentence;
  const head = cut(sentence, maxUnits);
  const space = head.lastIndexOf(' ');
  const kept = space > maxUnits / 2 ? head.slice(0, space) : head;
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}

function cut(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text;
  return text.slice(0, snapToBoundaries(text, { start: maxUnits, end: maxUnits }).start);
}

function toOneLine(text: string): string {
  return text
    .slice(0, 4 * MAX_TITLE_UNITS)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
