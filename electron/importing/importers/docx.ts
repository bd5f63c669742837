import { ok } from '#core/result.ts';
import type { Importer } from './importer.ts';

/** Word documents in the format since 2007. */
export const docxImporter: Importer = {
  id: 'docx/1',
  name: 'Word documents',
  extensions: ['docx', 'docm', 'dotx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  maxBytes: 100_000_000,
  async parse({ bytes, fileName }) {
    const { readDocx } = await import('../docx/read-docx.ts');
    const { text, title, author, published, marks, notes } = await readDocx({ bytes, fileName });
    return ok({
      text,
      title,
      source: {
        author,
        published,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      },
      marks,
      notes,
    });
  },
};
