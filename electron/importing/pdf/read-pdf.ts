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
    const page = await document.getPage(number);
    pages.push(await readPage(page));
    page.cleanup();
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
  const emptyPages = pages.flatMap(({ fragments }, index) => (fragments.length === 0 ? [index + 1] : []));
  if (emptyPages.length > 0) {
    const listed = emptyPages.slice(0, 20).join(', ');
    notes.push(
      `No text on page ${listed}${emptyPages.length > 20 ? ' and others' : ''}: they may be pictures.`,
    );
  }
  if (pageCount > pages.length) notes.push(`Only the first ${pages.length} of ${pageCount} pages were read.`);
  // Classification banners stand there: the analyst has to see them to set the marking.
  for (const text of runningTexts.slice(0, 10)) notes.push(`Page header or footer: ${text.slice(0, 300)}`);
  if (joinedWordCount > 0)
    notes.push(`${joinedWordCount} words that a line end had divided were put together again.`);
  return notes;
}
