import { err, ok } from '#core/result.ts';
import { encryptedDocument } from '../import-errors.ts';
import type { Importer } from './importer.ts';

/** Books: the chapters in reading order, without pictures and style sheets. */
export const epubImporter: Importer = {
  id: 'epub/1',
  name: 'EPUB books',
  extensions: ['epub'],
  mediaTypes: ['application/epub+zip'],
  maxBytes: 100_000_000,
  async parse({ bytes, fileName }) {
    const { readEpub } = await import('../epub/read-epub.ts');
    const reading = await readEpub({ bytes, fileName });
    if (reading === 'locked') return err(encryptedDocument(fileName));
    const { text, title, language, notes, ...source } = reading;
    return ok({ text, title, language, source: { ...source, mediaType: 'application/epub+zip' }, notes });
  },
};
