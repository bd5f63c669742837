import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Hands pdf.js the predefined character maps (ISO 32000-1, 9.7.5.2) that Chinese, Japanese and Korean PDFs name instead of
 * bringing their own. They lie beside the bundled worker; in a checkout, in the package. Its own factories would fetch them.
 */
export class CharacterMapFactory {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    // The name comes out of the PDF.
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`Not provided: ${kind}`);
    return new Uint8Array(await readFile(path.join(findFolder(), filename)));
  }
}

function findFolder(): string {
  const bundled = path.join(import.meta.dirname, 'cmaps');
  if (existsSync(bundled)) return bundled;
  return path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
}
