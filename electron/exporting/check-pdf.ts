import type { PDFDocumentProxy } from 'pdfjs-dist';
import { checkPages } from '#core/formats/pdf/check-pages.ts';
import type { ExpectedPrint } from '#core/formats/pdf/expected-print.ts';
import { err, type Result } from '#core/result.ts';
import { openPdf } from '../importing/pdf/open-pdf.ts';

/**
 * Reads a PDF that was printed with another program than the one that printed it, and compares it with the brief.
 * @returns `export-refused` saying what is missing
 */
export async function checkPdf(bytes: Uint8Array, expected: ExpectedPrint): Promise<Result<void>> {
  const opened = await openPdf(bytes, undefined);
  if (!opened.ok)
    return err({
      code: 'export-refused',
      message:
        'Nothing was exported: the printed PDF cannot be opened. Export as a web page or a Word document.',
    });
  const document = opened.value;
  try {
    const bookmarks = await listBookmarks(document);
    return await checkPages(
      {
        count: document.numPages,
        bookmarks: bookmarks.map(({ title }) => title),
        annexPage: await findPage(
          document,
          bookmarks.findLast(({ title }) => title === expected.bookmarks[0]),
        ),
        readPage: (index) => readPage(document, index),
      },
      expected,
    );
  } finally {
    await document.destroy();
  }
}

interface Bookmark {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly Bookmark[];
}

async function listBookmarks(document: PDFDocumentProxy): Promise<readonly Bookmark[]> {
  const flatten = (items: readonly Bookmark[]): readonly Bookmark[] =>
    items.flatMap((item) => [item, ...flatten(item.items)]);
  return flatten((await document.getOutline()) ?? []);
}

/** After the last page where the bookmark leads nowhere: then all pages count as text. */
async function findPage(document: PDFDocumentProxy, bookmark: Bookmark | undefined): Promise<number> {
  const dest = bookmark?.dest ?? null;
  const [page] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? [];
  if (!isReference(page)) return document.numPages;
  return document.getPageIndex(page);
}

function isReference(page: unknown): page is { readonly num: number; readonly gen: number } {
  return typeof page === 'object' && page !== null && 'num' in page && 'gen' in page;
}

async function readPage(document: PDFDocumentProxy, index: number): Promise<string> {
  const page = await document.getPage(index + 1);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
