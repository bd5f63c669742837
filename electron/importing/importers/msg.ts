import { ok } from '#core/result.ts';
import type { Importer } from './importer.ts';

/** One mail as Outlook saves it. Its attachments are handed on for import as briefs of their own. */
export const msgImporter: Importer = {
  id: 'msg/1',
  name: 'Outlook messages',
  extensions: ['msg'],
  mediaTypes: ['application/vnd.ms-outlook'],
  maxBytes: 50_000_000,
  async parse({ bytes }) {
    const { readMsg } = await import('../mail/read-msg.ts');
    const { text, subject, author, origin, published, attachments, notes } = readMsg(bytes);
    return ok({
      text,
      title: subject,
      source: { author, origin, published, mediaType: 'application/vnd.ms-outlook' },
      notes,
      attachments,
    });
  },
};
