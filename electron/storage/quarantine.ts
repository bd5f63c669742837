import path from 'node:path';
import { attempt } from './disk-failure.ts';
import { getLibraryPaths } from './library-layout.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { makeFolderDurably, writeFileAtomically } from './write-file.ts';

/**
 * Keeps bytes that cannot be used and must not be lost.
 * @returns where, as the user finds it inside the library folder; `null` when nothing may be or could be written.
 */
export async function quarantineBytes(
  environment: StorageEnvironment,
  name: string,
  bytes: Uint8Array,
): Promise<string | null> {
  return putAway(environment, name, (file) => writeFileAtomically(environment.fileSystem, file, [bytes]));
}

/** Moves a file or a folder out of the way. @returns as `quarantineBytes` */
export async function quarantineEntry(
  environment: StorageEnvironment,
  entry: string,
): Promise<string | null> {
  const { fileSystem } = environment;
  return putAway(environment, path.basename(entry), async (file) => {
    await fileSystem.rename(entry, file);
    await fileSystem.syncFolder(path.dirname(file));
    await fileSystem.syncFolder(path.dirname(entry));
  });
}

/** The end of a notice. */
export function sayWhere(kept: string | null): string {
  return kept === null ? '' : `What could not be used is kept as ${kept}.`;
}

async function putAway(
  environment: StorageEnvironment,
  name: string,
  write: (file: string) => Promise<void>,
): Promise<string | null> {
  const { fileSystem, folder, now, newId, isReadOnly, log } = environment;
  if (isReadOnly) return null;
  const { quarantine } = getLibraryPaths(folder);
  const free = `${now().toISOString().replace(/[:.]/g, '-')}-${newId().slice(0, 8)}-${name}`;
  const done = await attempt(async () => {
    await makeFolderDurably(fileSystem, quarantine);
    await write(path.join(quarantine, free));
  });
  if (done.ok) return `quarantine/${free}`;
  log('not put into quarantine', { name, ...done.error });
  return null;
}
