import type { BriefId } from '#core/model/ids.ts';
import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import { type Candidate, toCandidate } from '../importing/new-brief-record.ts';
import type { ImportRequest, ParsedDocument } from '../importing/parsed-document.ts';
import type { Library } from '../storage/library.ts';
import { readOriginalBytes } from '../storage/read-original.ts';

/** A brief whose original has files attached. */
export type AttachmentHolder = Readonly<{ briefId: BriefId; fileName: string }>;

/**
 * The files attached to the original of a brief, taken out of it once more: hundreds of mails hold nothing in memory until
 * somebody asks for what is in them.
 */
export async function readAttachments(
  { briefId, fileName }: AttachmentHolder,
  library: Library,
  parse: (request: ImportRequest) => Promise<Result<ParsedDocument>>,
): Promise<Result<readonly Candidate[]>> {
  const bytes = await readOriginalBytes(library, briefId);
  if (!bytes.ok) return bytes;
  const parsed = await parse({ bytes: bytes.value, fileName });
  if (!parsed.ok) return parsed;
  return ok(
    (parsed.value.attachments ?? []).map((attached) => toCandidate(attached.fileName, attached.bytes)),
  );
}
