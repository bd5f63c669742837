import type { AppError } from '#core/app-error.ts';
import { LibrarySession, type OpenMode } from '#electron/main/library-session.ts';
import type { LibraryCipher } from '#electron/storage/encryption/library-cipher.ts';
import { openLibrary } from '#electron/storage/open-library.ts';
import type { ProcessTable } from '#electron/storage/process-identity.ts';
import { MemoryDisk } from './memory-disk.ts';
import { TEST_OPTIONS } from './storage-fixtures.ts';

const EVERYBODY_LIVES: ProcessTable = {
  getOwn: () => ({ pid: 1, host: 'desk', started: '' }),
  mayBeAlive: () => true,
};

/** A session over a disk in memory, as the main process makes one over the real disk. */
export function aLibrarySession(
  disk = new MemoryDisk(),
  folder = '/home/library',
  findCipher: (folder: string) => Promise<LibraryCipher | null> = async () => null,
) {
  const lost: AppError[] = [];
  const opened: string[] = [];
  const open = async (chosen: string, mode: OpenMode) =>
    openLibrary({
      cipher: await findCipher(chosen),
      ...TEST_OPTIONS,
      folder: chosen,
      fileSystem: disk,
      processes: EVERYBODY_LIVES,
      mustExist: mode !== 'create',
      takeOver: mode === 'take-over',
      isReadOnly: mode === 'read-only',
    });
  const session = new LibrarySession(folder, {
    open,
    onAccessLost: (reason) => lost.push(reason),
    onOpened: (place) => opened.push(place),
  });
  return { disk, session, lost, opened, open };
}
