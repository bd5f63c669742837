import { isTag, isText } from 'domhandler';
import type { Element, ParentNode } from '../html/markup-tree.ts';
import { findNamed, readText } from '../html/markup-tree.ts';

/** Notes of the document in the order of their references. */
export interface OdtNotes {
  readonly bodies: Element[];
  commentCount: number;
  /** Something was nested deeper than any producer does, and was not read. */
  isCutOff: boolean;
}

const MAX_DEPTH = 100;
const MAX_SPACES = 1000;
/** Not text of the paragraph they stand in. */
const LEFT_OUT = new Set([
  'office:annotation',
  'office:annotation-end',
  'draw:frame',
  'draw:custom-shape',
  'text:note',
]);

/** The text of a paragraph (OpenDocument 1.3 part 3, 6.1): runs of white space are one space unless they are written out. */
export function readOdtText(paragraph: ParentNode, notes: OdtNotes): string {
  const pieces: string[] = [];
  collect(paragraph, { pieces, notes, depth: 0 });
  return pieces.join('');
}

interface Collecting {
  readonly pieces: string[];
  readonly notes: OdtNotes;
  readonly depth: number;
}

function collect(parent: ParentNode, { pieces, notes, depth }: Collecting): void {
  if (depth > MAX_DEPTH) {
    notes.isCutOff = true;
    return;
  }
  for (const child of parent.children) {
    if (isText(child)) pieces.push(child.data.replace(/[ \t\r\n]+/g, ' '));
    else if (isTag(child)) collectElement(child, { pieces, notes, depth });
  }
}

function collectElement(element: Element, collecting: Collecting): void {
  const { pieces, notes, depth } = collecting;
  if (element.name === 'text:s') pieces.push(' '.repeat(readCount(element.attribs['text:c'])));
  else if (element.name === 'text:tab') pieces.push('\t');
  else if (element.name === 'text:line-break') pieces.push('\n');
  else if (element.name === 'text:note') addNote(element, collecting);
  else if (element.name === 'office:annotation') notes.commentCount += 1;
  else if (!LEFT_OUT.has(element.name)) collect(element, { pieces, notes, depth: depth + 1 });
}

function addNote(element: Element, { pieces, notes }: Collecting): void {
  const [body] = findNamed(element, 'text:note-body');
  if (body === undefined || readText(body).trim() === '') return;
  notes.bodies.push(body);
  pieces.push(`[${notes.bodies.length}]`);
}

function readCount(stated: string | undefined): number {
  const count = Number(stated ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MAX_SPACES) : 1;
}
