import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { openPdf } from '#electron/importing/pdf/open-pdf.ts';

export interface PdfDescription {
  readonly text: string;
  readonly pages: readonly string[];
  readonly outline: readonly string[];
  readonly isTagged: boolean;
  readonly roles: readonly string[];
  /** Points. */
  readonly size: readonly number[];
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
}

/** What an independent reader (pdf.js) finds in a PDF; fonts are read from the file's own objects. */
export async function describePdf(bytes: Uint8Array): Promise<PdfDescription> {
  const opened = await openPdf(bytes, undefined);
  if (!opened.ok) throw new Error(`the PDF is ${opened.error}`);
  const document = opened.value;
  const pages: string[] = [];
  const roles = new Set<string>();
  let size: readonly number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    size = page.view.slice(2).map(Math.round);
    pages.push(await readText(page));
    collectRoles(await page.getStructTree(), roles);
  }
  const outline = await readOutline(document);
  const markInfo = await document.getMarkInfo();
  return {
    text: pages.join('\n'),
    pages,
    outline,
    isTagged: markInfo !== null && JSON.stringify(markInfo).includes('"Marked":true'),
    roles: [...roles],
    size,
    fonts: listFonts(bytes),
  };
}

async function readText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

async function readOutline(document: PDFDocumentProxy): Promise<readonly string[]> {
  interface Item {
    readonly title: string;
    readonly items: readonly Item[];
  }
  const flatten = (items: readonly Item[]): readonly string[] =>
    items.flatMap((item) => [item.title, ...flatten(item.items)]);
  return flatten((await document.getOutline()) ?? []);
}

function collectRoles(node: unknown, roles: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if ('role' in node && typeof node.role === 'string') roles.add(node.role);
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) collectRoles(child, roles);
}

/**
 * ISO 32000-1, 9.8: an embedded font has a FontFile in its descriptor. A Type 3 font (9.6.5) has none and needs none: the
 * drawings of its signs are in the file. Chromium writes no compressed object streams, so the objects can be read as text.
 */
function listFonts(bytes: Uint8Array): PdfDescription['fonts'] {
  const objects = Buffer.from(bytes).toString('latin1').split('endobj');
  const drawn = new Set(
    objects
      .filter((object) => /\/Subtype\s*\/Type3\b/.test(object))
      .flatMap((object) => /\/FontDescriptor (\d+) 0 R/.exec(object)?.[1] ?? []),
  );
  return objects.flatMap((object) => {
    const [, id = '', descriptor = ''] =
      /(\d+) 0 obj\s*(<<\s*\/Type\s*\/FontDescriptor[\s\S]*)$/.exec(object) ?? [];
    const name = /\/FontName\s*\/(\S+)/.exec(descriptor)?.[1];
    if (name === undefined) return [];
    return [{ name, isEmbedded: /\/FontFile[23]?\s/.test(descriptor) || drawn.has(id) }];
  });
}
