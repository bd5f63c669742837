import type { FileSystem } from '../file-system.ts';
import { PLAIN_LINES } from '../line-codec.ts';
import type { StorageEnvironment } from '../storage-environment.ts';
import { encryptFileSystem } from './encrypted-file-system.ts';
import { describeFile } from './file-identity.ts';
import type { LibraryCipher } from './library-cipher.ts';
import { createSealedLines } from './sealed-lines.ts';

/** How the contents of a library are read and written: as they lie on the disk, or through its key. */
export function accessLibrary(
  disk: FileSystem,
  folder: string,
  cipher: LibraryCipher | null,
): Pick<StorageEnvironment, 'disk' | 'fileSystem' | 'isEncrypted' | 'lines'> {
  if (cipher === null) {
    return { disk, fileSystem: disk, isEncrypted: false, lines: () => PLAIN_LINES };
  }
  return {
    disk,
    isEncrypted: true,
    fileSystem: encryptFileSystem(disk, { folder, cipher }),
    lines: (file) => createSealedLines(cipher, describeFile(folder, file)),
  };
}
