import type { ImportRequest } from '../parsed-document.ts';
import { extensionOf, recognizeBytes } from '../recognize-bytes.ts';
import { csvImporter } from './csv.ts';
import { docxImporter } from './docx.ts';
import { epubImporter } from './epub.ts';
import { htmlImporter } from './html.ts';
import type { Importer } from './importer.ts';
import { mailImporter } from './mail.ts';
import { markdownImporter } from './markdown.ts';
import { msgImporter } from './msg.ts';
import { odtImporter } from './odt.ts';
import { pdfImporter } from './pdf.ts';
import { plainTextImporter } from './plain-text.ts';
import { rtfImporter } from './rtf.ts';
import { webArchiveImporter } from './web-archive.ts';
import { xlsxImporter } from './xlsx.ts';

/** Every importer, one line each. Open dialogs list them in this order. */
export const IMPORTERS: readonly Importer[] = [
  plainTextImporter,
  markdownImporter,
  docxImporter,
  pdfImporter,
  htmlImporter,
  webArchiveImporter,
  mailImporter,
  msgImporter,
  rtfImporter,
  odtImporter,
  epubImporter,
  csvImporter,
  xlsxImporter,
];

/**
 * The importer for a file: by what its bytes say, then by extension, then by media type when somebody stated one. Text
 * that nothing is known of is plain text.
 * @returns `undefined` when the bytes are recognised as something that no importer reads
 */
export function findImporter({ bytes, fileName, mediaType }: ImportRequest): Importer | undefined {
  const recognized = recognizeBytes(bytes);
  if (recognized !== undefined) return findByExtension(recognized.extension ?? '');
  const stated = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return (
    findByExtension(extensionOf(fileName)) ??
    IMPORTERS.find(({ mediaTypes }) => mediaTypes.includes(stated)) ??
    plainTextImporter
  );
}

function findByExtension(extension: string): Importer | undefined {
  return IMPORTERS.find(({ extensions }) => extensions.includes(extension));
}
