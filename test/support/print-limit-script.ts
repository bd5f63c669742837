import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';
import { pdfFormat } from '#core/formats/pdf/pdf-format.ts';
import { printPdf } from '#electron/main/print-pdf.ts';
import { anExportOfMany } from './many-passages.ts';

/** Prints a long brief within no time at all, stops another, then prints a short one, and writes down what became of each. */

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => undefined);
// Not awaited: Electron is ready only after its main module has run to the end.
void app.whenReady().then(run);

async function run(): Promise<void> {
  // the fonts lie elsewhere; the page does without them
  const mainFolder = import.meta.dirname;
  const long = await printPdf(makePage(3000), { mainFolder, timeLimitMs: 1000 });
  const abort = new AbortController();
  const stopping = printPdf(makePage(3000), { mainFolder, signal: abort.signal });
  setTimeout(() => abort.abort(), 1000);
  const stopped = await stopping;
  const short = await printPdf(makePage(3), { mainFolder });
  const windowsLeft = BrowserWindow.getAllWindows().length;
  const results = { long, stopped, isShortPrinted: short.ok, windowsLeft };
  await writeFile(path.join(mainFolder, 'results.json'), JSON.stringify(results));
  app.exit(0);
}

function makePage(count: number) {
  const made = pdfFormat.serialize(anExportOfMany(count));
  const file = made.ok ? made.value.files[0] : undefined;
  if (file?.printed === undefined || typeof file.content !== 'string') throw new Error('there is no page');
  return { ...file.printed, html: file.content, pageSize: 'A4' as const };
}
