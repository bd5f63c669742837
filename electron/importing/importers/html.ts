import { err, ok } from '#core/result.ts';
import { decodeStated } from '../decode-stated.ts';
import { describeDecoding, describeGuess } from '../describe-decoding.ts';
import { binaryFile } from '../import-errors.ts';
import { recognizeBytes } from '../recognize-bytes.ts';
import type { Importer } from './importer.ts';

/** A meta element must stand in the first 1024 bytes (HTML Standard 4.2.5.5); saved pages put comments before it. */
const PRESCAN_BYTES = 4096;

/** Saved web pages: the article, without navigation and scripts. Nothing is fetched. */
export const htmlImporter: Importer = {
  id: 'html/1',
  name: 'Web pages',
  extensions: ['html', 'htm', 'xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  maxBytes: 20_000_000,
  async parse({ bytes, fileName, mediaType }) {
    const decoded = decodeStated(bytes, findCharset(mediaType) ?? prescan(bytes));
    if (decoded === undefined) return err(binaryFile(fileName, recognizeBytes(bytes)));
    const { readHtml } = await import('../html/read-html.ts');
    const { text, metadata, notes } = readHtml(decoded.text);
    const { title, language, ...source } = metadata;
    return ok({
      text,
      title,
      language,
      source: { ...describeDecoding(decoded, 'text/html'), ...source },
      notes: [...describeGuess(decoded), ...notes],
    });
  },
};

function findCharset(mediaType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType ?? '')?.[1];
}

function prescan(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const stated = /<meta[^>]{0,500}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  return stated ?? /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
}
