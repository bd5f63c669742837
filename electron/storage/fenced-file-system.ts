import { AppFailure } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';
import type { FileSystem } from './file-system.ts';

/**
 * A file system that asks before everything that changes the disk whether this process may still write to the
 * library. So no path to the disk, however it was reached, can forget the question: checkpoints, counts, backups,
 * quarantine and new briefs included. Reading is always allowed.
 *
 * A handle that is open already is not asked about again: a whole file counts only once it is renamed into place, and
 * `history-writer.ts`, which appends to an open handle, asks before every write.
 */
export function fenceFileSystem(
  fileSystem: FileSystem,
  checkOwnership: () => Promise<Result<void>>,
): FileSystem {
  async function demandOwnership(): Promise<void> {
    const owned = await checkOwnership();
    if (!owned.ok) throw new AppFailure(owned.error);
  }
  function fence<Arguments extends readonly unknown[], Value>(
    change: (...given: Arguments) => Promise<Value>,
  ): (...given: Arguments) => Promise<Value> {
    return async (...given) => {
      await demandOwnership();
      return change(...given);
    };
  }
  return {
    readFile: (file, start) => fileSystem.readFile(file, start),
    list: (folder) => fileSystem.list(folder),
    getFileSize: (file) => fileSystem.getFileSize(file),
    getFileSizes: (files) => fileSystem.getFileSizes(files),
    // Makes durable what was allowed before.
    syncFolder: (folder) => fileSystem.syncFolder(folder),
    makeFolder: fence((folder) => fileSystem.makeFolder(folder)),
    open: fence((file, mode) => fileSystem.open(file, mode)),
    rename: fence((from, to) => fileSystem.rename(from, to)),
    link: fence((from, to) => fileSystem.link(from, to)),
    removeFile: fence((file) => fileSystem.removeFile(file)),
    removeFolder: fence((folder) => fileSystem.removeFolder(folder)),
  };
}
