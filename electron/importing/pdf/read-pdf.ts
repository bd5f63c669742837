import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { BriefText } from '#core/model/blocks.ts';
import { MAX_PAGES, type PageMap, packPage } from '#core/pages/page-map.ts';
import type { ImportProgress } from '../importers/importer.ts';
import { normalizeDate } from '../normalize-date.ts';
import type { ParsedMark } from '../parsed-document.ts';
import { composePdfText } from './compose-pdf-text.ts';
import { findRunningLines } from './find-running-lines.ts';
import { type PdfPage, readPage } from './read-page.ts';

export interface PdfReading {
  readonly text: BriefText;
  readonly title: string;
  readonly author: string;
  readonly published: string;
  readonly marks: readonly ParsedMark[];
  readonly notes: readonly string[];
  readonly pageCount: number;
  readonly pages: PageMap;
}

/** The text of a PDF in reading order, without what every page repeats, with the highlights and comments on it. */
export async function readPdf(
  document: PDFDocumentProxy,
  report: (progress: ImportProgress) => void,
): Promise<PdfReading> {
  const pages: PdfPage[] = [];
  const total = Math.min(document.numPages, MAX_PAGES);
  for (let number = 1; number <= total; number += 1) {
    pages.push((await readIfWhole(document, number)) ?? { ...LOST_PAGE, ...sizeOf(pages.at(-1)) });
    report({ done: number, total });
  }
  const running = findRunningLines(pages.map(({ fragments }) => fragments));
  const composed = composePdfText(pages, running.fragments);
  const { text, marks, joinedWordCount } = composed;
  const info = await readInfo(document);
  return {
    text,
    marks,
    title: dropFileName(info.Title ?? ''),
    author: info.Author ?? '',
    published: readPdfDate(info.CreationDate ?? ''),
    pageCount: document.numPages,
    pages: composed.pages.map(packPage),
    notes: describeReading({
      pages,
      runningTexts: running.texts,
      joinedWordCount,
      pageCount: document.numPages,
    }),
  };
}

/** @returns nothing for a page that is damaged: the others are worth having, and a note says which one is missing */
async function readIfWhole(document: PDFDocumentProxy, number: number): Promise<PdfPage | undefined> {
  try {
    const page = await document.getPage(number);
    const read = await readPage(page);
    page.cleanup();
    return read;
  } catch {
    return undefined; // the file is what it is: whatever pdf.js stumbles over, the page cannot be read
  }
}

const LOST_PAGE: PdfPage = { width: 595, height: 842, fragments: [], marks: [], isDamaged: true };

/** A page that cannot be read is most likely as large as the one before. */
function sizeOf(page: PdfPage = LOST_PAGE): Pick<PdfPage, 'width' | 'height'> {
  return { width: page.width, height: page.height };
}

async function readInfo(document: PDFDocumentProxy): Promise<Readonly<Record<string, string>>> {
  const { info } = await document.getMetadata();
  return Object.fromEntries(
    Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Programs put the name of their file there when nobody gave a title. */
function dropFileName(title: string): string {
  return /\.(docx?|indd|pdf|pages|odt|rtf|tex|qxd|html?)$|^untitled|^microsoft word/i.test(title.trim())
    ? ''
    : title;
}

/** `D:20241028090000Z` (ISO 32000-1, 7.9.4). */
function readPdfDate(stated: string): string {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(stated) ?? [];
  return normalizeDate([year, month, day].filter((part) => part !== undefined).join('-'));
}

interface Facts {
  readonly pages: readonly PdfPage[];
  readonly runningTexts: readonly string[];
  readonly joinedWordCount: number;
  readonly pageCount: number;
}

function describeReading({ pages, runningTexts, joinedWordCount, pageCount }: Facts): string[] {
  const notes: string[] = [];
  const damaged = listPages(pages, ({ isDamaged }) => isDamaged);
  if (damaged !== '') notes.push(`Damaged and left out: page ${damaged}.`);
  const empty = listPages(pages, ({ fragments, isDamaged }) => fragments.length === 0 && !isDamaged);
  if (empty !== '') notes.push(`No text on page ${empty}: they may be pictures.`);
  if (pageCount > pages.length) notes.push(`Only the first ${pages.length} of ${pageCount} pages were read.`);
  // Classification banners stand there: the analyst has to see them to set the marking.
  for (const text of runningTexts.slice(0, 10)) notes.push(`Page header or footer: ${text.slice(0, 300)}`);
  if (joinedWordCount > 0)
    notes.push(`${joinedWordCount} words that a line end had divided were put together again.`);
  return notes;
}

/** `3, 7 and others`; empty when there are none. */
function listPages(pages: readonly PdfPage[], isMeant: (page: PdfPage) => boolean): string {
  const numbers = pages.flatMap((page, index) => (isMeant(page) ? [index + 1] : []));
  return numbers.slice(0, 20).join(', ') + (numbers.length > 20 ? ' and others' : '');
}
