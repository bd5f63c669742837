import { ok, type Result } from '#core/result.ts';
import { bringEntitiesOnce, readSeeds } from '../seeds/read-seeds.ts';
import type { LibraryCipher } from '../storage/encryption/library-cipher.ts';
import type { Library } from '../storage/library.ts';
import { openLibrary } from '../storage/open-library.ts';
import type { OpenMode } from './library-session.ts';
import type { Log } from './log.ts';

export interface LibraryFolderOptions {
  readonly folder: string;
  readonly mode: OpenMode;
  /** Of an encrypted library that is unlocked. */
  readonly cipher: LibraryCipher | null;
  /** Put into a library that is made now; `null` for none. */
  readonly seedsFolder: string | null;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly author: () => string;
  readonly log: Log;
}

/**
 * Opens a library. The one that a first start makes gets the sample briefs, so that it shows what Briefmark does
 * instead of an empty window. Samples that cannot be read cost the samples and not the start.
 */
export async function openLibraryFolder(options: LibraryFolderOptions): Promise<Result<Library>> {
  const { folder, mode, cipher, seedsFolder, now, newId, author, log } = options;
  const opened = await openLibrary({
    folder,
    cipher,
    now,
    newId,
    author,
    log: (message) => log.warn(message),
    mustExist: mode !== 'create',
    takeOver: mode === 'take-over',
    isReadOnly: mode === 'read-only',
  });
  if (!opened.ok) return opened;
  const library = opened.value;
  const isNew = mode === 'create' && library.getRevision() === 0;
  if (isNew && seedsFolder !== null) await addSeeds(library, { ...options, seedsFolder });
  return ok(library);
}

async function addSeeds(
  library: Library,
  { seedsFolder, now, log }: LibraryFolderOptions & { readonly seedsFolder: string },
): Promise<void> {
  const seeds = await readSeeds(seedsFolder);
  if (!seeds.ok) {
    log.error(`The sample briefs could not be read: ${seeds.error.message}`, seeds.error.details?.cause);
    return;
  }
  // The list shows the newest first, so the first seed is added last.
  const time = now().getTime();
  for (const [index, seed] of bringEntitiesOnce(seeds.value).entries()) {
    const created = new Date(time - index * 1000).toISOString();
    const added = await library.addBrief({
      ...seed,
      brief: { ...seed.brief, created, modified: created },
      label: 'Add sample brief',
    });
    if (!added.ok) log.error(`The sample brief ${seed.brief.id} could not be added: ${added.error.message}`);
  }
}
