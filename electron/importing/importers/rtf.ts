import { ok } from '#core/result.ts';
import type { Importer } from './importer.ts';

/** Rich text, as Word, WordPad and LibreOffice write it. Embedded objects are left out and never opened. */
export const rtfImporter: Importer = {
  id: 'rtf/1',
  name: 'Rich text documents',
  extensions: ['rtf'],
  mediaTypes: ['application/rtf', 'text/rtf'],
  maxBytes: 50_000_000,
  async parse({ bytes }) {
    const { readRtf } = await import('../rtf/read-rtf.ts');
    const { text, title, author, published, notes } = readRtf(bytes);
    return ok({ text, title, source: { author, published, mediaType: 'application/rtf' }, notes });
  },
};
