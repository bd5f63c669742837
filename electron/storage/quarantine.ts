import path from 'node:path';
import { getLibraryPaths } from './library-layout.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { makeFolderDurably, writeFileAtomically } from './write-file.ts';

/**
 * Keeps bytes that cannot be used and must not be lost.
 * @returns where, as the user finds it inside the library folder.
 */
export async function quarantineBytes(
  environment: StorageEnvironment,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const place = await findPlace(environment, name);
  await writeFileAtomically(environment.fileSystem, place.file, [bytes]);
  return place.shown;
}

/** Moves a file or a folder out of the way. @returns where to, as the user finds it inside the library folder. */
export async function quarantineEntry(environment: StorageEnvironment, entry: string): Promise<string> {
  const { fileSystem } = environment;
  const place = await findPlace(environment, path.basename(entry));
  await fileSystem.rename(entry, place.file);
  await fileSystem.syncFolder(path.dirname(place.file));
  await fileSystem.syncFolder(path.dirname(entry));
  return place.shown;
}

async function findPlace({ fileSystem, folder, now, newId }: StorageEnvironment, name: string) {
  const { quarantine } = getLibraryPaths(folder);
  await makeFolderDurably(fileSystem, quarantine);
  const stamp = now().toISOString().replace(/[:.]/g, '-');
  const free = `${stamp}-${newId().slice(0, 8)}-${name}`;
  return { file: path.join(quarantine, free), shown: `quarantine/${free}` };
}
