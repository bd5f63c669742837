import path from 'node:path';
import { PLAIN_LINES } from '../line-codec.ts';
import { describeFile } from './file-identity.ts';
import type { LibraryCipher } from './library-cipher.ts';
import { rewriteHistory } from './rewrite-history.ts';
import { looksSealed, openAnySealedFile } from './sealed-file.ts';
import { createSealedLines } from './sealed-lines.ts';

/** `2026-01-05T09-00-00-000Z-1a2b3c4d-<id of the brief>`: how a brief's folder is called in quarantine. */
const PUT_ASIDE_BRIEF = /^quarantine\/[\dT-]+Z-[^/]{1,8}-([^/]+)\/history\.jsonl$/;

/**
 * The content of a file in quarantine. It may have been sealed under the name that it had before, or be a history
 * whose lines are sealed; what cannot be opened is given back as it is.
 */
export function readPutAside(
  bytes: Uint8Array,
  { folder, file, cipher }: { folder: string; file: string; cipher: LibraryCipher | null },
): Uint8Array {
  if (cipher === null) return bytes;
  if (looksSealed(bytes)) return openOrKeep(cipher, bytes);
  const briefId = PUT_ASIDE_BRIEF.exec(describeFile(folder, file))?.[1];
  if (briefId === undefined || path.basename(file) !== 'history.jsonl') return bytes;
  const lines = createSealedLines(cipher, `briefs/${briefId}/history.jsonl`);
  return rewriteHistory(bytes, { from: lines, to: PLAIN_LINES }).bytes;
}

function openOrKeep(cipher: LibraryCipher, bytes: Uint8Array): Uint8Array {
  try {
    return openAnySealedFile(cipher, bytes);
  } catch {
    return bytes; // damaged: that is why it was put aside
  }
}
