import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow, type Session, session } from 'electron';
import type { AppError } from '#core/app-error.ts';
import type { PageSize } from '#core/exports/export-choice.ts';
import type { PrintedPage } from '#core/formats/format.ts';
import { err, ok, type Result } from '#core/result.ts';
import { EXPORT_CANCELLED } from '../exporting/export-runner.ts';
import { APP_SCHEME } from './app-protocol.ts';
import { findFont } from './print-fonts.ts';

const PAGE_URL = `${APP_SCHEME}://print/page.html`;
/** Only what the page's own style sheet needs: nothing it could be made to ask for leaves the computer. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'";

export interface PrintablePage extends Pick<PrintedPage, 'header' | 'footer'> {
  readonly html: string;
  readonly pageSize: PageSize;
}

/** What a brief of 1 MB with ten thousand passages needs on a slow computer, several times over. */
const TIME_LIMIT_MS = 180_000;

export interface PrintOptions {
  /** Where the bundled `fonts` folder lies beside `main.js`. */
  readonly mainFolder: string;
  readonly signal?: AbortSignal;
  readonly timeLimitMs?: number;
}

/**
 * Prints a page into a PDF with tags, bookmarks and embedded fonts, in a hidden window: sandboxed, without scripts,
 * in a session of its own that is kept in memory and serves this page and two typefaces, and nothing else.
 * @returns `cancelled` after `signal`; `export-refused` when the engine fails or needs longer than the limit
 */
export async function printPdf(
  page: PrintablePage,
  { mainFolder, signal, timeLimitMs = TIME_LIMIT_MS }: PrintOptions,
): Promise<Result<Uint8Array>> {
  if (signal?.aborted) return err(EXPORT_CANCELLED);
  const printSession = session.fromPartition(`print-${Date.now()}`, { cache: false });
  servePage(printSession, page.html, path.join(mainFolder, 'fonts'));
  const window = openPrintWindow(printSession);
  const printing = print(window, page, signal).finally(() => {
    if (!window.isDestroyed()) window.destroy();
    printSession.protocol.unhandle(APP_SCHEME);
  });
  let onAbort = () => {};
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<Result<never>>((resolve) => {
    onAbort = () => resolve(err(EXPORT_CANCELLED));
    signal?.addEventListener('abort', onAbort);
    timer = setTimeout(() => resolve(err(describeTimeout(timeLimitMs))), timeLimitMs);
  });
  try {
    return await Promise.race([printing, stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

/**
 * Never rejects. What has begun is printed to the end, also when nobody waits for it any more: up to a late version of Electron a
 * print that fails, as one does whose window is closed, makes every later one in this process fail (electron/electron#51145).
 */
async function print(
  window: BrowserWindow,
  page: PrintablePage,
  signal: AbortSignal | undefined,
): Promise<Result<Uint8Array>> {
  try {
    await window.loadURL(PAGE_URL);
    if (signal?.aborted) return err(EXPORT_CANCELLED);
    return ok(await window.webContents.printToPDF(describePrint(page)));
  } catch (thrown) {
    return err({
      code: 'export-refused',
      message:
        'Nothing was exported: the pages could not be printed into a PDF. Restart Briefmark and try again, or export as a web page and print that.',
      details: { cause: String(thrown) },
    });
  }
}

function openPrintWindow(printSession: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
}

function describeTimeout(timeLimitMs: number): AppError {
  const seconds = Math.round(timeLimitMs / 1000);
  return {
    code: 'export-refused',
    message: `Nothing was exported: printing took longer than ${seconds === 1 ? '1 second' : `${seconds} seconds`}. Filter the passages, or export as a web page or a Word document.`,
  };
}

function describePrint({ header, footer, pageSize }: PrintablePage): Electron.PrintToPDFOptions {
  return {
    pageSize,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: header,
    footerTemplate: footer,
    // inches; the page's own rule says the same, but the engine places the running lines by these
    margins: { top: 22 / 25.4, bottom: 20 / 25.4, left: 15 / 25.4, right: 15 / 25.4 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

function servePage(printSession: Session, html: string, fontsFolder: string): void {
  printSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  printSession.setPermissionCheckHandler(() => false);
  printSession.setSpellCheckerEnabled(false);
  printSession.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !url.startsWith(`${APP_SCHEME}://print/`) }),
  );
  printSession.protocol.handle(APP_SCHEME, async ({ url }) => {
    if (url === PAGE_URL) return answer(html, 'text/html; charset=utf-8');
    const font = findFont(url);
    if (font === undefined) return new Response('Not found', { status: 404 });
    return answer(new Uint8Array(await readFile(path.join(fontsFolder, font.file))), font.type);
  });
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    headers: { 'content-type': type, 'content-security-policy': CONTENT_SECURITY_POLICY },
  });
}
