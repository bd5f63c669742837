import type { PDFDocumentProxy } from 'pdfjs-dist';
import { err, ok, type Result } from '#core/result.ts';
import { CharacterMapFactory } from './character-maps.ts';

/** pdf.js makes one of these at load time; reading text never uses it, drawing would. */
class UnusedMatrix {}

/**
 * Opens a PDF without everything that text does not need: no scripts, no forms, no fonts of this computer, nothing fetched.
 * The errors have no sentence: the caller knows the name of the file.
 */
export async function openPdf(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Result<PDFDocumentProxy, 'locked' | 'damaged'>> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({
    data: Uint8Array.from(bytes), // pdf.js takes the buffer over; ours is still wanted
    ...(password === undefined ? {} : { password }),
    BinaryDataFactory: CharacterMapFactory,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    return ok(await task.promise);
  } catch (thrown) {
    await task.destroy();
    return err(thrown instanceof Error && thrown.name === 'PasswordException' ? 'locked' : 'damaged');
  }
}

/** With its worker in the same thread: this is a process of its own already. */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist')> {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: UnusedMatrix });
  // pdf.js takes a utility process of Electron for a browser and looks for a window; it is plain Node.
  if ('type' in process) Object.defineProperty(process, 'type', { value: undefined });
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
