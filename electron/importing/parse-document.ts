import { type AppError, AppFailure, toAppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { deriveTitle } from './derive-title.ts';
import { detectLanguage } from './detect-language.ts';
import {
  binaryFile,
  emptyFile,
  encryptedDocument,
  oldOfficeDocument,
  textlessFile,
  tooLargeFile,
  unreadableFile,
  unsupportedDocument,
} from './import-errors.ts';
import type { ImportedText, Importer, ImportProgress } from './importers/importer.ts';
import { findImporter } from './importers/registry.ts';
import type { ImportRequest, ParsedDocument } from './parsed-document.ts';
import { isEncryptedOffice, recognizeBytes } from './recognize-bytes.ts';

/** More passages than this are no brief; the reader and the disk would suffer from them. */
const MAX_BLOCKS = 200_000;
const MAX_MARKS = 20_000;
const TOO_MANY_MARKS = `Only the first ${MAX_MARKS} highlights and comments can be taken over.`;

/**
 * A file → canonical text, blocks, title, language and what it says of its source. Never throws: whatever the bytes
 * are, the answer is a document that `briefTextSchema` accepts or an error with a sentence for the user
 * (`file-empty`, `file-binary`, `file-unsupported`, `file-too-large`, `file-unreadable`).
 *
 * @param report how far it is, for formats that take their time
 *
 * Runs wherever it is called; files from outside go through `ImportRunner`, which puts it into a process of its own.
 */
export async function parseDocument(
  request: ImportRequest,
  report: (progress: ImportProgress) => void = () => undefined,
): Promise<Result<ParsedDocument>> {
  const { bytes, fileName } = request;
  if (bytes.length === 0) return err(emptyFile(fileName));
  const importer = findImporter(request);
  if (importer === undefined) return err(describeRefusal(request));
  if (bytes.length > importer.maxBytes) return err(tooLargeFile(fileName, bytes.length, importer.maxBytes));
  try {
    const imported = await importer.parse(request, report);
    return imported.ok ? complete(imported.value, importer, request) : imported;
  } catch (thrown) {
    if (thrown instanceof AppFailure) return err(thrown.error);
    return err({
      ...unreadableFile(fileName, 'its content is damaged or not what its name says.'),
      details: detailsOf(thrown),
    });
  }
}

function describeRefusal({ bytes, fileName }: ImportRequest): AppError {
  const recognized = recognizeBytes(bytes);
  if (recognized === undefined || recognized.kind === 'other') return binaryFile(fileName, recognized);
  if (recognized.extension !== 'doc') return unsupportedDocument(fileName, recognized);
  return isEncryptedOffice(bytes) ? encryptedDocument(fileName) : oldOfficeDocument(fileName);
}

function detailsOf(thrown: unknown): Readonly<Record<string, string | number | boolean>> {
  const { code, message, details } = toAppError(thrown);
  return { code, message, ...details };
}

function complete(
  imported: ImportedText,
  importer: Importer,
  { fileName }: ImportRequest,
): Result<ParsedDocument> {
  const { text, title, language, source, notes, marks = [], attachments = [], pages } = imported;
  if (!/\S/.test(text.text)) return err(textlessFile(fileName));
  if (text.blocks.length > MAX_BLOCKS) {
    return err(
      unreadableFile(
        fileName,
        `it has ${text.blocks.length} paragraphs; the limit is ${MAX_BLOCKS}. Split it and import the parts.`,
      ),
    );
  }
  return ok({
    text: { text: text.text, blocks: [...text.blocks] },
    title: deriveTitle({ stated: title, text, fileName }),
    language: language ?? detectLanguage(text.text),
    source: {
      origin: limit(source.origin, 500),
      author: limit(source.author, 500),
      published: source.published ?? '',
      url: limit(source.url, 2000),
      mediaType: limit(source.mediaType, 200),
      encoding: limit(source.encoding, 60),
      encodingGuessed: source.encodingGuessed ?? false,
      importer: importer.id,
    },
    notes: marks.length > MAX_MARKS ? [...notes, TOO_MANY_MARKS] : [...notes],
    ...(marks.length === 0 ? {} : { marks: marks.slice(0, MAX_MARKS) }),
    ...(pages === undefined ? {} : { pages }),
    ...(attachments.length === 0 ? {} : { attachments: [...attachments] }),
  });
}

/** One line, as long as the source record allows. */
function limit(value: string | undefined, maxUnits: number): string {
  return (value ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, maxUnits)
    .replace(/\p{Surrogate}/gu, '');
}
