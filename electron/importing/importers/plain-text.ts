import { err, ok, type Result } from '#core/result.ts';
import { type DecodedText, decodeText } from '../decode-text.ts';
import { binaryFile, textlessFile } from '../import-errors.ts';
import type { ImportRequest } from '../parsed-document.ts';
import { findBlocks } from '../plain-text/find-blocks.ts';
import { recognizeBytes } from '../recognize-bytes.ts';
import type { ImportedText, Importer } from './importer.ts';

/** Any text in any encoding; also what every file without an importer of its own is tried as. */
export const plainTextImporter: Importer = {
  id: 'plain-text/1',
  name: 'Plain text files',
  extensions: ['txt', 'text', 'log', 'asc'],
  mediaTypes: ['text/plain'],
  maxBytes: 20_000_000,
  parse(request) {
    const decoded = decodeRequest(request);
    if (!decoded.ok) return decoded;
    const { text } = decoded.value;
    return ok({
      text: { text, blocks: findBlocks(text) },
      source: describeDecoding(decoded.value, 'text/plain'),
      notes: describeGuess(decoded.value),
    } satisfies ImportedText);
  },
};

/** @returns the decoded text, or why there is none: `file-binary`, `file-empty` */
export function decodeRequest({ bytes, fileName }: ImportRequest): Result<DecodedText> {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return err(binaryFile(fileName, recognizeBytes(bytes, fileName)));
  return /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u.test(decoded.text)
    ? ok(decoded)
    : err(textlessFile(fileName));
}

export function describeDecoding(
  { encoding, wasGuessed }: DecodedText,
  mediaType: string,
): { readonly encoding: string; readonly encodingGuessed: boolean; readonly mediaType: string } {
  return { encoding, encodingGuessed: wasGuessed, mediaType };
}

/** Sentences for the import report; none when the encoding is certain and every byte could be read. */
export function describeGuess({ encoding, wasGuessed, replacedCount }: DecodedText): string[] {
  const notes = wasGuessed ? [`Decoded as ${encoding} (guessed).`] : [];
  if (replacedCount === 1) notes.push('One damaged character is shown as �.');
  if (replacedCount > 1) notes.push(`${replacedCount} damaged characters are shown as �.`);
  return notes;
}
