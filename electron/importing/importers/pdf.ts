import { err, ok } from '#core/result.ts';
import { lockedDocument, picturesInsteadOfText, unreadableFile } from '../import-errors.ts';
import type { Importer } from './importer.ts';

/** PDF documents with text in them. Scripts, forms and attachments are neither run nor read. */
export const pdfImporter: Importer = {
  id: 'pdf/2',
  name: 'PDF documents',
  extensions: ['pdf'],
  mediaTypes: ['application/pdf'],
  maxBytes: 200_000_000,
  async parse({ bytes, fileName, password }, report) {
    const [{ openPdf }, { readPdf }] = await Promise.all([
      import('../pdf/open-pdf.ts'),
      import('../pdf/read-pdf.ts'),
    ]);
    const opened = await openPdf(bytes, password);
    if (!opened.ok) {
      return err(
        opened.error === 'locked'
          ? lockedDocument(fileName, password !== undefined)
          : unreadableFile(
              fileName,
              'the PDF is damaged. Open it in a PDF reader, print it to a new PDF, and import that.',
            ),
      );
    }
    try {
      const { text, title, author, published, marks, notes, pages } = await readPdf(opened.value, report);
      if (text.text.trim() === '') return err(picturesInsteadOfText(fileName));
      const source = { author, published, mediaType: 'application/pdf' };
      return ok({ text, title, source, marks, notes, pages });
    } finally {
      await opened.value.loadingTask.destroy();
    }
  },
};
