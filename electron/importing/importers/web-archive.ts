import { ok } from '#core/result.ts';
import type { Importer } from './importer.ts';

/** A web page with all that belongs to it in one file, as Chromium and Edge save it. */
export const webArchiveImporter: Importer = {
  id: 'web-archive/1',
  name: 'Web archives',
  extensions: ['mht', 'mhtml'],
  mediaTypes: ['multipart/related', 'application/x-mimearchive'],
  maxBytes: 50_000_000,
  async parse({ bytes, fileName }) {
    const [{ readWebArchive }, { readHtml }] = await Promise.all([
      import('../mail/read-mail.ts'),
      import('../html/read-html.ts'),
    ]);
    const { html, url } = await readWebArchive({ bytes, fileName });
    const { text, metadata, notes } = readHtml(html);
    const { title, language, ...source } = metadata;
    const address = /^https?:/i.test(url) ? { url } : {};
    return ok({
      text,
      title,
      language,
      source: { ...address, ...source, mediaType: 'multipart/related' },
      notes,
    });
  },
};
