import { err, ok } from '#core/result.ts';
import { encryptedDocument } from '../import-errors.ts';
import type { Importer } from './importer.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** OpenDocument texts, as LibreOffice writes them. */
export const odtImporter: Importer = {
  id: 'odt/1',
  name: 'OpenDocument texts',
  extensions: ['odt', 'ott'],
  mediaTypes: [MEDIA_TYPE],
  maxBytes: 100_000_000,
  async parse({ bytes, fileName }) {
    const { readOdt } = await import('../odt/read-odt.ts');
    const reading = await readOdt({ bytes, fileName });
    if (reading === 'locked') return err(encryptedDocument(fileName));
    const { text, title, author, published, notes } = reading;
    return ok({ text, title, source: { author, published, mediaType: MEDIA_TYPE }, notes });
  },
};
