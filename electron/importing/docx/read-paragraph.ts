import { isTag, isText } from 'domhandler';
import { type ChildNode, type Element, findNamed, type ParentNode, readText } from '../html/markup-tree.ts';
import { findChild, findPath } from '../xml/parse-xml.ts';

/** A stretch of a paragraph that somebody marked; offsets count from the start of its text. */
export interface ParagraphMark {
  readonly kind: 'comment' | 'highlight';
  readonly start: number;
  readonly end: number;
  /** Id of the comment, colour of the highlight. */
  readonly value: string;
}

export interface WordParagraph {
  readonly element: Element;
  readonly text: string;
  readonly marks: readonly ParagraphMark[];
  /** Text boxes anchored in it, to be read after it. */
  readonly boxes: readonly Element[];
  readonly pageBreaksBefore: number;
  readonly pageBreaksAfter: number;
}

/** What reading the paragraphs of one document has in common. */
export interface WordReading {
  /** Footnotes and endnotes by the numbers of their first references, in that order: `footnote:3`. */
  readonly noteNumbers: Map<string, number>;
  /** Comments whose range has begun and not ended; a range may span paragraphs. */
  readonly openComments: Set<string>;
  /** Word has written where its pages ended; explicit breaks are among them. */
  readonly hasRenderedBreaks: boolean;
  insertedCount: number;
  deletedCount: number;
  hiddenCount: number;
  /** Something was nested deeper than any producer does, and was not read. */
  isCutOff: boolean;
}

/** Deeper than any producer nests fields, links and content controls. */
const MAX_DEPTH = 60;

interface Collector {
  readonly reading: WordReading;
  readonly commentStarts: Map<string, number>;
  readonly marks: ParagraphMark[];
  readonly boxes: Element[];
  text: string;
  pageBreaksBefore: number;
  pageBreaksAfter: number;
}

/** The accepted view of a paragraph: insertions are read, deletions and hidden text are counted and left out. */
export function readParagraph(element: Element, reading: WordReading): WordParagraph {
  const commentStarts = new Map([...reading.openComments].map((id) => [id, 0]));
  const collector: Collector = {
    reading,
    commentStarts,
    marks: [],
    boxes: [],
    text: '',
    pageBreaksBefore:
      !reading.hasRenderedBreaks && isOn(findPath(element, 'w:pPr', 'w:pageBreakBefore')) ? 1 : 0,
    pageBreaksAfter: 0,
  };
  readInlines(element, collector, 0);
  for (const [id, start] of commentStarts) closeComment(collector, id, start);
  const { text, marks, boxes, pageBreaksBefore, pageBreaksAfter } = collector;
  return { element, text, marks, boxes, pageBreaksBefore, pageBreaksAfter };
}

function readInlines(parent: ParentNode, collector: Collector, depth: number): void {
  if (depth > MAX_DEPTH) {
    collector.reading.isCutOff = true;
    return;
  }
  for (const child of parent.children) if (isTag(child)) readInline(child, collector, depth + 1);
}

function readInline(element: Element, collector: Collector, depth: number): void {
  switch (element.name) {
    case 'w:r':
      readRun(element, collector, depth);
      break;
    case 'w:del':
    case 'w:moveFrom':
      collector.reading.deletedCount += 1;
      break;
    case 'w:ins':
    case 'w:moveTo':
      collector.reading.insertedCount += 1;
      readInlines(element, collector, depth);
      break;
    case 'w:commentRangeStart':
      openComment(collector, element.attribs['w:id'] ?? '');
      break;
    case 'w:commentRangeEnd':
      endComment(collector, element.attribs['w:id'] ?? '');
      break;
    case 'm:t':
      collector.text += readText(element);
      break;
    case 'w:pPr':
      break;
    default: // links, fields, content controls, formulas: what is in them is text
      readInlines(element, collector, depth);
  }
}

function openComment({ reading, commentStarts, text }: Collector, id: string): void {
  reading.openComments.add(id);
  commentStarts.set(id, text.length);
}

function endComment(collector: Collector, id: string): void {
  closeComment(collector, id, collector.commentStarts.get(id) ?? 0);
  collector.commentStarts.delete(id);
  collector.reading.openComments.delete(id);
}

function closeComment({ marks, text }: Collector, id: string, start: number): void {
  if (start < text.length) marks.push({ kind: 'comment', start, end: text.length, value: id });
}

function readRun(run: Element, collector: Collector, depth: number): void {
  const properties = findChild(run, 'w:rPr');
  if (isOn(findChild(properties, 'w:vanish'))) {
    if (readText(run).trim() !== '') collector.reading.hiddenCount += 1;
    return;
  }
  const start = collector.text.length;
  for (const child of run.children) readRunChild(child, collector, depth);
  const colour = findChild(properties, 'w:highlight')?.attribs['w:val'] ?? 'none';
  if (colour !== 'none' && collector.text.length > start) addHighlight(collector, start, colour);
}

/** Runs of one colour that follow each other are one highlight. */
function addHighlight({ marks, text }: Collector, start: number, value: string): void {
  const last = marks.at(-1);
  const continues = last?.kind === 'highlight' && last.value === value && last.end === start;
  if (continues) marks.pop();
  marks.push({ kind: 'highlight', start: continues ? last.start : start, end: text.length, value });
}

/** Toggle properties: present is on, unless the value says otherwise. */
function isOn(property: Element | undefined): boolean {
  return property !== undefined && !/^(0|false|off)$/.test(property.attribs['w:val'] ?? '');
}

const RUN_TEXT: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  // A character of a symbol font: it stood there, what it was only the font knows.
  'w:sym': '▪',
};

function readRunChild(child: ChildNode, collector: Collector, depth: number): void {
  if (isText(child) || !isTag(child)) return;
  switch (child.name) {
    case 'w:t':
      collector.text += readText(child);
      break;
    case 'w:br':
      readBreak(child, collector);
      break;
    case 'w:lastRenderedPageBreak':
      addPageBreak(collector);
      break;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      readNoteReference(child, collector);
      break;
    case 'w:drawing':
    case 'w:pict':
      collector.boxes.push(...findNamed(child, 'w:txbxContent'));
      break;
    case 'mc:AlternateContent':
      // The fallback repeats the choice for older readers.
      for (const drawing of findNamed(child, 'mc:Choice'))
        collector.boxes.push(...findNamed(drawing, 'w:txbxContent'));
      break;
    default:
      collector.text += RUN_TEXT[child.name] ?? '';
      if (child.name === 'w:ruby' && depth < MAX_DEPTH) readInlines(child, collector, depth + 1);
  }
}

function readBreak(element: Element, collector: Collector): void {
  if (element.attribs['w:type'] !== 'page') collector.text += '\n';
  else if (!collector.reading.hasRenderedBreaks) addPageBreak(collector);
}

/** A page that ends inside of a paragraph is said after it: a block is not cut in two. */
function addPageBreak(collector: Collector): void {
  if (collector.text.trim() === '') collector.pageBreaksBefore += 1;
  else collector.pageBreaksAfter += 1;
}

function readNoteReference(element: Element, collector: Collector): void {
  const key = `${element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'}:${element.attribs['w:id'] ?? ''}`;
  const { noteNumbers } = collector.reading;
  const number = noteNumbers.get(key) ?? noteNumbers.size + 1;
  noteNumbers.set(key, number);
  collector.text += `[${number}]`;
}
