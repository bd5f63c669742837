import { err, ok, type Result } from '#core/result.ts';
import { type DecodedText, decodeText } from '../decode-text.ts';
import { describeDecoding, describeGuess } from '../describe-decoding.ts';
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
  if (decoded === undefined) return err(binaryFile(fileName, recognizeBytes(bytes)));
  return /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u.test(decoded.text)
    ? ok(decoded)
    : err(textlessFile(fileName));
}
