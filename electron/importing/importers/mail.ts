import { ok } from '#core/result.ts';
import type { Importer } from './importer.ts';

/** One mail as a file. Its attachments are handed on for import as briefs of their own. */
export const mailImporter: Importer = {
  id: 'mail/1',
  name: 'Mail messages',
  extensions: ['eml'],
  mediaTypes: ['message/rfc822'],
  maxBytes: 50_000_000,
  async parse({ bytes, fileName }) {
    const { readMail } = await import('../mail/read-mail.ts');
    const { text, subject, author, origin, published, attachments, notes } = await readMail({
      bytes,
      fileName,
    });
    return ok({
      text,
      title: subject,
      source: { author, origin, published, mediaType: 'message/rfc822' },
      notes,
      attachments,
    });
  },
};
