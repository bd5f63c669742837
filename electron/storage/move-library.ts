import path from 'node:path';
import { AppFailure } from '#core/app-error.ts';
import type { Result } from '#core/result.ts';
import { copyLibraryTo } from './backups.ts';
import { attempt, hasCode } from './disk-failure.ts';
import { isInside } from './fenced-file-system.ts';
import type { FileSystem } from './file-system.ts';
import { makePathDurably } from './write-file.ts';

export interface MovedLibrary {
  /** Another disk takes only a copy: the old folder, with its backups, is left where it is. */
  readonly isOldFolderLeft: boolean;
}

/**
 * Gives a library that nobody has open another place: by a new name on the same disk, else by copying.
 * @returns `invalid-input` when the new folder holds something or lies inside the library, or `disk-…`; the library
 * is then where it was.
 */
export function moveLibrary(
  fileSystem: FileSystem,
  { from, to }: { from: string; to: string },
): Promise<Result<MovedLibrary>> {
  return attempt(async () => {
    if (isInside(from, to) || (await fileSystem.list(to)).length > 0) throw new AppFailure(NOT_FREE);
    await makePathDurably(fileSystem, path.dirname(to));
    if (await rename(fileSystem, from, to)) return { isOldFolderLeft: false };
    const copied = await copyLibraryTo(fileSystem, { from, to });
    if (!copied.ok) throw new AppFailure(copied.error);
    return { isOldFolderLeft: true };
  });
}

const NOT_FREE = {
  code: 'invalid-input',
  message: 'A library can only be moved to a new or empty folder outside of itself. Choose another one.',
} as const;

/** @returns false when the new place is on another disk, or the system gives an existing folder no second name. */
async function rename(fileSystem: FileSystem, from: string, to: string): Promise<boolean> {
  try {
    await fileSystem.rename(from, to);
  } catch (error) {
    if (['EXDEV', 'EPERM', 'EEXIST', 'ENOTEMPTY'].some((code) => hasCode(error, code))) return false;
    throw error;
  }
  await fileSystem.syncFolder(path.dirname(to));
  await fileSystem.syncFolder(path.dirname(from));
  return true;
}
