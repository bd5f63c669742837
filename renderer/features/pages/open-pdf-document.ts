import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { parseGlyphWidths } from '#core/pages/glyph-widths.ts';
import type { PageDocument, PageDrawing, PageItem } from './page-document.ts';

/** Pictures beyond this are left out: no page is looked at more closely, and memory is finite. */
const MAX_PICTURE_PIXELS = 64_000_000;

export interface OpenPdfOptions {
  readonly bytes: Uint8Array;
  /** Asks for the password; `isAgain` when the last one was wrong. Never settles when the person gives up. */
  readonly askPassword: (isAgain: boolean) => Promise<string>;
}

/**
 * Opens a PDF for drawing. Nothing in it runs: there is no scripting, no form, no link; nothing is fetched but what ships with
 * the app. Rejects when the bytes are no PDF that can be read.
 */
export async function openPdfDocument({ bytes, askPassword }: OpenPdfOptions): Promise<PageDocument> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port: thread });
  const task = getDocument({
    data: bytes,
    worker,
    BinaryDataFactory: ShippedDataFactory,
    cMapUrl: 'pdf/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'pdf/standard_fonts/',
    wasmUrl: new URL('pdf/wasm/', document.baseURI).href,
    useWorkerFetch: false,
    useSystemFonts: false,
    fontExtraProperties: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: MAX_PICTURE_PIXELS,
    verbosity: 0,
  });
  task.onPassword = (update: (password: string) => void, reason: number) => {
    void askPassword(reason === WRONG_PASSWORD).then(update);
  };
  const close = () => void task.destroy().finally(() => thread.terminate());
  try {
    return wrap(await task.promise, close);
  } catch (thrown) {
    close();
    throw thrown;
  }
}

/** Of a page that cannot be read, in points. */
const DAMAGED_SIZE = { width: 595, height: 842 };

/** `PasswordResponses.INCORRECT_PASSWORD` of pdf.js. */
const WRONG_PASSWORD = 2;

const KINDS: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm',
};

/** Character maps, typefaces and decoders out of the app's own files. The names may come out of the PDF. */
class ShippedDataFactory {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = KINDS[kind];
    if (folder === undefined || !/^[\w-]+\.\w+$/.test(filename)) throw new Error(`Not provided: ${kind}`);
    const response = await fetch(`pdf/${folder}/${filename}`);
    if (!response.ok) throw new Error(`Not provided: ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

function wrap(pdf: PDFDocumentProxy, close: () => void): PageDocument {
  const pages = new Map<number, Promise<PDFPageProxy>>();
  const getPage = (page: number) => {
    const known = pages.get(page) ?? pdf.getPage(page + 1);
    pages.set(page, known);
    return known;
  };
  return {
    pageCount: pdf.numPages,
    async readSize(page) {
      const proxy = await getPage(page).catch(() => undefined);
      const { width, height } = proxy?.getViewport({ scale: 1 }) ?? DAMAGED_SIZE;
      return { width, height };
    },
    draw: (page, canvas, scale) => startDrawing(getPage(page), canvas, scale),
    readItems: async (page) => readItems(await getPage(page)),
    forget: (page) =>
      void pages.get(page)?.then(
        (proxy) => proxy.cleanup(),
        () => undefined, // damaged: it needed nothing
      ),
    close,
  };
}

function startDrawing(opening: Promise<PDFPageProxy>, canvas: HTMLCanvasElement, scale: number): PageDrawing {
  let task: RenderTask | undefined;
  let isCancelled = false;
  const draw = async () => {
    const page = await opening;
    if (isCancelled) return never();
    const viewport = page.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    task = page.render({ canvas, viewport, background: '#ffffff' });
    try {
      await task.promise;
    } catch (thrown) {
      if (isCancelled) return never();
      throw thrown;
    }
  };
  return {
    done: draw(),
    cancel() {
      isCancelled = true;
      task?.cancel();
    },
  };
}

function never(): Promise<void> {
  return new Promise(() => undefined);
}

async function readItems(page: PDFPageProxy): Promise<readonly PageItem[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const fonts = new Map<string, PageItem['widths']>();
  const findWidths = (name: string) => {
    if (!fonts.has(name) && page.commonObjs.has(name))
      fonts.set(name, parseGlyphWidths(page.commonObjs.get(name)));
    return fonts.get(name);
  };
  return items.map((item) =>
    'str' in item ? { text: item.str, widths: findWidths(item.fontName) } : { text: '', widths: undefined },
  );
}
