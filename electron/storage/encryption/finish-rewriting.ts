import path from 'node:path';
import { z } from 'zod';
import { AppFailure } from '#core/app-error.ts';
import type { FileSystem } from '../file-system.ts';
import { getLibraryPaths } from '../library-layout.ts';
import { openSealedJson, sealJson } from '../sealed-json.ts';
import { writeFileAtomically } from '../write-file.ts';
import { REPLACED_SUFFIX, REWRITTEN_SUFFIX } from './rewrite-names.ts';

/** What may be replaced or removed: whole files and folders in the library's folder itself. */
const partSchema = z.enum([
  'keys.json',
  'keys-copy.json',
  'library.json',
  'history.jsonl',
  'counts.json',
  'references.json',
  'briefs',
  'backups',
  'quarantine',
]);
export type LibraryPart = z.infer<typeof partSchema>;
export const LIBRARY_PARTS: readonly LibraryPart[] = partSchema.options;

/** `rewrite.json`, without its seal. While it is there, the new files count and the old ones do not. */
const planSchema = z.strictObject({
  formatVersion: z.literal(1),
  replace: z.array(partSchema),
  remove: z.array(partSchema),
});
export type RewritePlan = Readonly<z.infer<typeof planSchema>>;

interface RewrittenLibrary {
  readonly disk: FileSystem;
  readonly folder: string;
  readonly isReadOnly: boolean;
}

/**
 * The moment at which a rewriting counts: everything new is on disk under its passing name. From here on each step can
 * be repeated, and `finishRewriting` takes them, now or after a crash.
 */
export function commitRewriting(disk: FileSystem, folder: string, plan: RewritePlan): Promise<void> {
  return writeFileAtomically(disk, getLibraryPaths(folder).rewritePlan, sealJson({ ...plan }));
}

/**
 * Finishes a rewriting that was committed, and removes what is left of one that was not. Only renames inside one
 * folder: after a crash each is either done or not, and nothing has to be undone.
 * @throws AppFailure `library-locked` when it would have to write and may not
 */
export async function finishRewriting({ disk, folder, isReadOnly }: RewrittenLibrary): Promise<void> {
  const plan = await readPlan(disk, folder);
  if (isReadOnly) {
    if (plan) throw new AppFailure(UNFINISHED);
    return;
  }
  if (plan) {
    for (const part of plan.replace) await takePlace(disk, path.join(folder, part));
    await disk.syncFolder(folder);
    for (const part of plan.remove) await remove(disk, path.join(folder, part));
    await disk.syncFolder(folder);
    await disk.removeFile(getLibraryPaths(folder).rewritePlan);
    await disk.syncFolder(folder);
  }
  await removeLeftovers(disk, folder);
}

const UNFINISHED = {
  code: 'library-locked',
  message: 'Encrypting or decrypting this library was interrupted. Open it for writing once to finish that.',
} as const;

async function readPlan(disk: FileSystem, folder: string): Promise<RewritePlan | null> {
  const { rewritePlan } = getLibraryPaths(folder);
  if ((await disk.getFileSize(rewritePlan)) === undefined) return null;
  const parsed = planSchema.safeParse(openSealedJson(await disk.readFile(rewritePlan)));
  if (parsed.success) return parsed.data;
  throw new AppFailure({
    code: 'library-damaged',
    message:
      'Encrypting or decrypting this library was interrupted, and its plan (rewrite.json) is damaged. Nothing was changed; restore a backup.',
  });
}

async function takePlace(disk: FileSystem, place: string): Promise<void> {
  const rewritten = `${place}${REWRITTEN_SUFFIX}`;
  const found = await findEntry(disk, rewritten);
  if (found === undefined) return; // in place already
  const present = await findEntry(disk, place);
  // A folder cannot be renamed over another one.
  if (present === 'folder') {
    await disk.removeFolder(`${place}${REPLACED_SUFFIX}`);
    await disk.rename(place, `${place}${REPLACED_SUFFIX}`);
  }
  await disk.rename(rewritten, place);
}

/** Also what a rewriting left that was cut short before it counted: it may hold readable copies. */
async function removeLeftovers(disk: FileSystem, folder: string): Promise<void> {
  const leftovers = (await disk.list(folder)).filter(
    ({ name }) => name.endsWith(REWRITTEN_SUFFIX) || name.endsWith(REPLACED_SUFFIX),
  );
  for (const { name } of leftovers) await remove(disk, path.join(folder, name));
  if (leftovers.length > 0) await disk.syncFolder(folder);
}

async function remove(disk: FileSystem, place: string): Promise<void> {
  const found = await findEntry(disk, place);
  if (found === 'folder') await disk.removeFolder(place);
  else if (found === 'file') await disk.removeFile(place);
}

async function findEntry(disk: FileSystem, place: string): Promise<'file' | 'folder' | undefined> {
  const entries = await disk.list(path.dirname(place));
  const found = entries.find(({ name }) => name === path.basename(place));
  if (found === undefined) return undefined;
  return found.isFolder ? 'folder' : 'file';
}
