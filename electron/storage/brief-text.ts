import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';
import { type BriefText, briefTextSchema } from '#core/model/blocks.ts';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import { attempt } from './disk-failure.ts';
import { upgradeRecord } from './format-version.ts';
import { getBriefPaths } from './library-layout.ts';
import { openSealedJson, sealJson } from './sealed-json.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** `briefs/<id>/text.json`, without its seal: written once, at import. */
export const briefTextFileSchema = z.strictObject({
  formatVersion: z.int().min(1),
  briefId: briefIdSchema,
  text: z.string(),
  blocks: briefTextSchema.shape.blocks,
});

export function sealBriefText(
  { format }: StorageEnvironment,
  briefId: BriefId,
  { text, blocks }: BriefText,
): AsyncIterable<Uint8Array> {
  return sealJson({ formatVersion: format.version, briefId, text, blocks });
}

/** SHA-256 of the UTF-8 bytes of the canonical text, lower-case hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * @param textSha256 of the text that the marks were made on; `null` leaves that unchecked
 * @throws AppFailure `library-damaged` when the text is missing, damaged, or not the one that the marks were made on.
 */
export async function readBriefText(
  { fileSystem, folder, format }: StorageEnvironment,
  { briefId, textSha256 }: { briefId: BriefId; textSha256: string | null },
): Promise<BriefText> {
  const { text: file } = getBriefPaths(folder, briefId);
  if ((await fileSystem.getFileSize(file)) === undefined) throw lostText(briefId, 'missing');
  const read = await attempt(() => fileSystem.readFile(file));
  if (!read.ok && read.error.code !== 'library-damaged') throw new AppFailure(read.error);
  const opened = read.ok ? openSealedJson(read.value) : null;
  const parsed = briefTextFileSchema.safeParse(upgradeRecord(format, 'text', opened));
  if (!parsed.success) throw lostText(briefId, 'damaged');
  const { text, blocks } = parsed.data;
  const isKnown = textSha256 === null || hashText(text) === textSha256;
  if (parsed.data.briefId !== briefId || !isKnown) throw lostText(briefId, 'another text');
  return { text, blocks };
}

function lostText(briefId: BriefId, reason: string): AppFailure {
  return new AppFailure({
    code: 'library-damaged',
    message:
      'The text of this brief is missing or damaged. Its marks and the original file are kept; restore the text from a backup.',
    details: { briefId, reason },
  });
}
