import path from 'node:path';
import { AppFailure } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';
import type { FileSystem } from './file-system.ts';

/**
 * A file system that asks before everything that changes the library's folder whether this process may still write
 * to it. So no path to the disk, however it was reached, can forget the question: checkpoints, counts, backups,
 * quarantine and new briefs included. Reading is always allowed, and so is writing a copy elsewhere.
 *
 * A handle that is open already is not asked about again: a whole file counts only once it is renamed into place, and
 * `history-writer.ts`, which appends to an open handle, asks before every write.
 */
export function fenceFileSystem(
  fileSystem: FileSystem,
  { folder, checkOwnership }: { folder: string; checkOwnership: () => Promise<Result<void>> },
): FileSystem {
  async function demandOwnership(places: readonly string[]): Promise<void> {
    if (!places.some((place) => isInside(folder, place))) return;
    const owned = await checkOwnership();
    if (!owned.ok) throw new AppFailure(owned.error);
  }
  return {
    readFile: (file, start) => fileSystem.readFile(file, start),
    list: (listed) => fileSystem.list(listed),
    getFileSize: (file) => fileSystem.getFileSize(file),
    getFileSizes: (files) => fileSystem.getFileSizes(files),
    // Makes durable what was allowed before.
    syncFolder: (synced) => fileSystem.syncFolder(synced),
    makeFolder: async (made) => {
      await demandOwnership([made]);
      await fileSystem.makeFolder(made);
    },
    open: async (file, mode) => {
      await demandOwnership([file]);
      return fileSystem.open(file, mode);
    },
    rename: async (from, to) => {
      await demandOwnership([from, to]);
      await fileSystem.rename(from, to);
    },
    link: async (from, to) => {
      await demandOwnership([to]);
      await fileSystem.link(from, to);
    },
    removeFile: async (file) => {
      await demandOwnership([file]);
      await fileSystem.removeFile(file);
    },
    removeFolder: async (removed) => {
      await demandOwnership([removed]);
      await fileSystem.removeFolder(removed);
    },
  };
}

/** True for the folder itself as well. Both are absolute. */
export function isInside(folder: string, place: string): boolean {
  const relative = path.relative(folder, place);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
