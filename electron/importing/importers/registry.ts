import type { ImportRequest } from '../parsed-document.ts';
import { extensionOf, recognizeBytes } from '../recognize-bytes.ts';
import { htmlImporter } from './html.ts';
import type { Importer } from './importer.ts';
import { mailImporter } from './mail.ts';
import { markdownImporter } from './markdown.ts';
import { plainTextImporter } from './plain-text.ts';
import { webArchiveImporter } from './web-archive.ts';

/** Every importer, one line each. Open dialogs list them in this order. */
export const IMPORTERS: readonly Importer[] = [
  plainTextImporter,
  markdownImporter,
  htmlImporter,
  webArchiveImporter,
  mailImporter,
];

/**
 * The importer for a file: by media type when somebody stated one, else by extension. Text without a known extension
 * is plain text.
 * @returns `undefined` when the bytes are recognised as something that no importer reads
 */
export function findImporter({ bytes, fileName, mediaType }: ImportRequest): Importer | undefined {
  const stated = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = extensionOf(fileName);
  const found =
    IMPORTERS.find(({ extensions }) => extensions.includes(extension)) ??
    IMPORTERS.find(({ mediaTypes }) => mediaTypes.includes(stated));
  if (found !== undefined) return found;
  return recognizeBytes(bytes, fileName) === undefined ? plainTextImporter : undefined;
}
