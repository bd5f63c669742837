import { createHash } from 'node:crypto';
import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { Brief } from '#core/model/brief.ts';
import type { BriefId } from '#core/model/ids.ts';
import type { PageMap } from '#core/pages/page-map.ts';
import { err, ok, type Result } from '#core/result.ts';
import { readBriefPages } from './brief-pages.ts';
import { isSource } from './foreign-files.ts';
import type { Library } from './library.ts';
import { getBriefPaths } from './library-layout.ts';
import type { StorageEnvironment } from './storage-environment.ts';

export interface Original {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** `null` when nothing was kept of it, as in briefs of earlier versions. */
  readonly pages: PageMap | null;
}

const NOT_IN_LIBRARY: AppError = {
  code: 'not-found',
  message: 'This brief is no longer in the library.',
};
const MISSING: AppError = {
  code: 'not-found',
  message: 'The original file of this brief is not in the library folder. A backup may have it.',
};
const ANOTHER: AppError = {
  code: 'library-damaged',
  message:
    'The original file of this brief is not the one that was imported: its SHA-256 differs. Its text and marks are as they were; a backup may have the right file.',
};

/**
 * The file that a brief was imported from, to the byte. What was exchanged is refused and not shown.
 * @returns `not-found` when the file is gone, `library-damaged` when it is not the one that was imported
 */
export async function readOriginalBytes(library: Library, briefId: BriefId): Promise<Result<Uint8Array>> {
  const brief = library.getState().briefs.get(briefId);
  if (brief === undefined) return err(NOT_IN_LIBRARY);
  const read = await library.inspect((environment) => readChecked(environment, brief));
  return read.ok ? read.value : read;
}

/**
 * The file that a brief was imported from, to the byte, and where its text stands on the pages of it.
 * @returns `not-found` when the file is gone, `library-damaged` when it is not the one that was imported
 */
export async function readOriginal(library: Library, briefId: BriefId): Promise<Result<Original>> {
  const bytes = await readOriginalBytes(library, briefId);
  if (!bytes.ok) return bytes;
  const opened = await library.readBrief(briefId);
  if (!opened.ok) return opened;
  const { text } = opened.value.text;
  const pages = await library.inspect((environment) => readBriefPages(environment, { briefId, text }));
  return pages.ok ? ok({ bytes: bytes.value, text, pages: pages.value }) : pages;
}

async function readChecked(
  environment: StorageEnvironment,
  { id, source }: Brief,
): Promise<Result<Uint8Array>> {
  const { fileSystem, folder } = environment;
  const home = getBriefPaths(folder, id).folder;
  const name = (await fileSystem.list(home)).map((entry) => entry.name).find(isSource);
  if (name === undefined) return err(MISSING);
  const bytes = await fileSystem.readFile(path.join(home, name));
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) return err(ANOTHER);
  return ok(bytes);
}
