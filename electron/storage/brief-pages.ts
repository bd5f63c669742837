import { z } from 'zod';
import type { BriefText } from '#core/model/blocks.ts';
import { type BriefId, briefIdSchema } from '#core/model/ids.ts';
import { type PageMap, pageMapSchema } from '#core/pages/page-map.ts';
import { hashText } from './brief-text.ts';
import { attempt } from './disk-failure.ts';
import { upgradeRecord } from './format-version.ts';
import { getBriefPaths } from './library-layout.ts';
import { openSealedJson, sealJson } from './sealed-json.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** `briefs/<id>/pages.json`, without its seal: written once, at import. */
export const briefPagesFileSchema = z.strictObject({
  formatVersion: z.int().min(1),
  briefId: briefIdSchema,
  /** Of the text that the positions count in. */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: pageMapSchema,
});

export function sealBriefPages(
  { format }: StorageEnvironment,
  { briefId, text, pages }: { briefId: BriefId; text: BriefText; pages: PageMap },
): AsyncIterable<Uint8Array> {
  return sealJson({ formatVersion: format.version, briefId, textSha256: hashText(text.text), pages });
}

/**
 * Where the text of a brief stands on its pages.
 * @param text what the positions have to count in
 * @returns `null` when nothing was kept, or what was kept is damaged or speaks of another text: it can be made anew from the
 * original, and nothing that a person did depends on it
 */
export async function readBriefPages(
  { fileSystem, folder, format }: StorageEnvironment,
  { briefId, text }: { briefId: BriefId; text: string },
): Promise<PageMap | null> {
  const { pages: file } = getBriefPaths(folder, briefId);
  if ((await fileSystem.getFileSize(file)) === undefined) return null;
  const read = await attempt(() => fileSystem.readFile(file));
  const opened = read.ok ? openSealedJson(read.value) : null;
  const parsed = briefPagesFileSchema.safeParse(upgradeRecord(format, 'pages', opened));
  if (!parsed.success || parsed.data.briefId !== briefId) return null;
  return parsed.data.textSha256 === hashText(text) ? parsed.data.pages : null;
}

/** True also when nothing was kept: most briefs have no pages. */
export async function arePagesRight(
  environment: StorageEnvironment,
  brief: { briefId: BriefId; text: string },
): Promise<boolean> {
  const { pages: file } = getBriefPaths(environment.folder, brief.briefId);
  const size = await environment.fileSystem.getFileSize(file);
  return size === undefined || (await readBriefPages(environment, brief)) !== null;
}
