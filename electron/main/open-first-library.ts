import { ok, type Result } from '#core/result.ts';
import { bringEntitiesOnce, readSeeds } from '../seeds/read-seeds.ts';
import type { Library } from '../storage/library.ts';
import { openLibrary } from '../storage/open-library.ts';
import type { Log } from './log.ts';

export interface FirstLibraryOptions {
  readonly folder: string;
  readonly seedsFolder: string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly author: () => string;
  readonly log: Log;
}

/**
 * Opens the library of this user, and gives a new one the sample briefs: a first start shows what Briefmark does
 * instead of an empty window. Samples that cannot be read cost the samples and not the start.
 */
export async function openFirstLibrary(options: FirstLibraryOptions): Promise<Result<Library>> {
  const { folder, now, newId, author, log } = options;
  const opened = await openLibrary({ folder, now, newId, author, log: (message) => log.warn(message) });
  if (!opened.ok) return opened;
  const library = opened.value;
  if (library.getRevision() === 0) await addSeeds(library, options);
  return ok(library);
}

async function addSeeds(library: Library, { seedsFolder, now, log }: FirstLibraryOptions): Promise<void> {
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
