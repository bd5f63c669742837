import { createHash } from 'node:crypto';
import { type Brief, briefSchema } from '#core/model/brief.ts';
import type { ParsedDocument } from './parsed-document.ts';

/** The bytes of one document and what they are called. */
export interface Candidate {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export function toCandidate(fileName: string, bytes: Uint8Array): Candidate {
  return { fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What the library's index will say of a document that was just parsed. */
export function describeNewBrief(
  candidate: Candidate,
  document: ParsedDocument,
  { now, newId }: { readonly now: () => Date; readonly newId: () => string },
): Brief {
  const time = now().toISOString();
  return briefSchema.parse({
    id: newId(),
    title: document.title,
    source: {
      ...document.source,
      retrieved: time,
      fileName: candidate.fileName,
      sha256: candidate.sha256,
      byteLength: candidate.bytes.byteLength,
    },
    reliability: null,
    markings: [],
    language: document.language,
    tags: [],
    note: '',
    trashed: null,
    created: time,
    modified: time,
  });
}
