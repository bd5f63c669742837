import type { BriefText } from '#core/model/blocks.ts';
import { normalizeText } from '../decode-text.ts';
import { decodeCodePage, findCodePage } from './rtf-code-pages.ts';
import { type RtfToken, readRtfTokens } from './rtf-tokens.ts';
import { createRtfWriter, type RtfWriter } from './rtf-writer.ts';

export interface RtfReading {
  readonly text: BriefText;
  readonly title: string;
  readonly author: string;
  /** `2024-10-28`, or empty. */
  readonly published: string;
  readonly notes: readonly string[];
}

/** Groups that hold no text of the document. What begins with `\*` and is not known is left out as well. */
const SKIPPED = new Set(
  'fonttbl colortbl listtable listoverridetable rsidtbl generator pict object themedata datastore fldinst xe tc header footer headerl headerr headerf footerl footerr footerf nonshppict shpinst revtbl pgptbl userprops xmlnstbl mmathPr latentstyles annotation atnid atnauthor bkmkstart bkmkend'.split(
    ' ',
  ),
);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
};
/** Deeper groups are read as if they were not nested: no program writes them. */
const MAX_DEPTH = 500;

interface Group {
  /** `text`: of the document; `skip`; others are collected under their name. */
  readonly target: string;
  readonly page: number;
  readonly unicodeSkip: number;
  readonly isHidden: boolean;
  readonly isDeleted: boolean;
}

interface Reading {
  readonly writer: RtfWriter;
  readonly fonts: Map<number, number>;
  readonly collected: Map<string, string>;
  readonly groups: Group[];
  group: Group;
  documentPage: number;
  currentFont: number;
  currentStyle: number;
  readonly styleNames: Map<number, string>;
  pendingBytes: number[];
  /** Characters after `\u` that stand in for it in old programs. */
  charactersToSkip: number;
  isStarred: boolean;
  isFresh: boolean;
  deletedCount: number;
  hiddenCount: number;
}

/** Rich text (RTF 1.9.1) → text and structure, the accepted view of tracked changes. Objects and fields are not run. */
export function readRtf(bytes: Uint8Array): RtfReading {
  const reading: Reading = {
    writer: createRtfWriter(),
    fonts: new Map(),
    collected: new Map(),
    groups: [],
    group: { target: 'text', page: 1252, unicodeSkip: 1, isHidden: false, isDeleted: false },
    documentPage: 1252,
    currentFont: 0,
    currentStyle: 0,
    styleNames: new Map(),
    pendingBytes: [],
    charactersToSkip: 0,
    isStarred: false,
    isFresh: false,
    deletedCount: 0,
    hiddenCount: 0,
  };
  for (const token of readRtfTokens(new TextDecoder('latin1').decode(bytes))) takeToken(reading, token);
  flushBytes(reading);
  const collected = (name: string) => normalizeText(reading.collected.get(name) ?? '').trim();
  return {
    text: reading.writer.build(),
    title: collected('title'),
    author: collected('author'),
    published: describeDate(collected('creatim')),
    notes: describeReading(reading),
  };
}

function describeReading({ deletedCount, hiddenCount }: Reading): string[] {
  const notes: string[] = [];
  if (deletedCount > 0) notes.push('The document has tracked changes. The text is as if all were accepted.');
  if (hiddenCount > 0) notes.push('Hidden text was left out.');
  return notes;
}

function describeDate(stated: string): string {
  const [year, month, day] = stated.split(' ').map((part) => part.padStart(2, '0'));
  const date = `${year}-${month}-${day}`;
  return /^(19|20)\d\d-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : '';
}

function takeToken(reading: Reading, token: RtfToken): void {
  if (token.type === 'byte') {
    takeByte(reading, token.byte);
    return;
  }
  flushBytes(reading);
  reading.charactersToSkip = 0;
  if (token.type === 'open') openGroup(reading);
  else if (token.type === 'close') closeGroup(reading);
  else takeWord(reading, token.name, token.value);
}

function openGroup(reading: Reading): void {
  if (reading.groups.length < MAX_DEPTH) reading.groups.push(reading.group);
  reading.isFresh = true;
  reading.isStarred = false;
}

function closeGroup(reading: Reading): void {
  const { target } = reading.group;
  reading.group = reading.groups.pop() ?? reading.group;
  reading.isFresh = false;
  if (target === 'footnote' && reading.group.target !== 'footnote') reading.writer.endNote();
  if (target === 'listtext' && reading.group.target !== 'listtext') {
    reading.writer.setMarker(reading.collected.get('listtext') ?? '');
    reading.collected.delete('listtext');
  }
}

function takeByte(reading: Reading, byte: number): void {
  reading.isFresh = false;
  if (reading.charactersToSkip > 0) reading.charactersToSkip -= 1;
  else reading.pendingBytes.push(byte);
}

function flushBytes(reading: Reading): void {
  if (reading.pendingBytes.length === 0) return;
  const text = decodeCodePage(reading.pendingBytes, reading.group.page);
  reading.pendingBytes = [];
  addText(reading, text);
}

function addText(reading: Reading, text: string): void {
  const { target, isHidden, isDeleted } = reading.group;
  if (target === 'skip' || target === 'fonttbl') return;
  if (target === 'stylesheet') {
    const before = reading.styleNames.get(reading.currentStyle) ?? '';
    reading.styleNames.set(reading.currentStyle, `${before}${text}`.slice(0, 100));
  } else if (target !== 'text' && target !== 'footnote') {
    const before = reading.collected.get(target) ?? '';
    reading.collected.set(target, `${before}${text}`.slice(0, 2000));
  } else if (isDeleted) reading.deletedCount += 1;
  else if (isHidden) reading.hiddenCount += 1;
  else reading.writer.addText(text);
}

function takeWord(reading: Reading, name: string, value: number | undefined): void {
  const wasFresh = reading.isFresh;
  const isStarred = reading.isStarred;
  if (name === '*') {
    reading.isStarred = true;
    return;
  }
  reading.isFresh = false;
  reading.isStarred = false;
  if ((wasFresh || isStarred) && openDestination(reading, name, isStarred)) return;
  if (takeState(reading, name, value)) return;
  const character = CHARACTERS[name];
  if (character !== undefined) addText(reading, character);
  else if (name === 'u') takeUnicode(reading, value ?? 0);
  else if (reading.group.target === 'text') reading.writer.takeWord(name, value);
}

/** @returns whether the word began a group that is not text of the document */
function openDestination(reading: Reading, name: string, isStarred: boolean): boolean {
  if (reading.group.target === 'skip') return true;
  const target = findTarget(name, isStarred);
  if (target === undefined) return false;
  reading.group = { ...reading.group, target };
  if (target === 'footnote') reading.writer.beginNote();
  return true;
}

function findTarget(name: string, isStarred: boolean): string | undefined {
  if (name === 'fonttbl' || name === 'footnote' || name === 'stylesheet') return name;
  if (name === 'listtext' || name === 'pntext') return 'listtext';
  if (name === 'title' || name === 'author' || name === 'creatim') return name;
  if (SKIPPED.has(name) || (isStarred && name !== 'shppict')) return 'skip';
  return undefined;
}

/** Words that change how the following bytes are read. @returns whether the word was one of them */
function takeState(reading: Reading, name: string, value = 0): boolean {
  switch (name) {
    case 'ansicpg':
      reading.documentPage = value;
      reading.group = { ...reading.group, page: value };
      return true;
    case 'f':
      reading.currentFont = value;
      reading.group = { ...reading.group, page: reading.fonts.get(value) ?? reading.documentPage };
      return true;
    case 'fcharset':
      reading.fonts.set(reading.currentFont, findCodePage(value) ?? reading.documentPage);
      return true;
    case 's':
      reading.currentStyle = value;
      if (reading.group.target === 'text') reading.writer.setStyle(reading.styleNames.get(value) ?? '');
      return true;
    case 'uc':
      reading.group = { ...reading.group, unicodeSkip: Math.max(0, Math.min(value, 8)) };
      return true;
    default:
      return takeLook(reading, name, value);
  }
}

function takeLook(reading: Reading, name: string, value: number): boolean {
  const { collected, group } = reading;
  if (group.target === 'creatim' && /^(yr|mo|dy)$/.test(name)) {
    collected.set('creatim', `${collected.get('creatim') ?? ''} ${value}`.trim());
    return true;
  }
  if (name === 'plain')
    reading.group = { ...group, isHidden: false, isDeleted: false, page: reading.documentPage };
  else if (name === 'v') reading.group = { ...group, isHidden: value !== 0 || !reading.group.isHidden };
  else if (name === 'deleted') reading.group = { ...group, isDeleted: true };
  else return false;
  return true;
}

/** Half of a surrogate pair at a time; the writer keeps them together. */
function takeUnicode(reading: Reading, value: number): void {
  addText(reading, String.fromCharCode(value < 0 ? value + 65_536 : value));
  reading.charactersToSkip = reading.group.unicodeSkip;
}
