import path from 'node:path';
import type { FileSystem, OpenMode, WritableFile } from '../file-system.ts';
import { writeAll } from '../write-file.ts';
import { describeFile } from './file-identity.ts';
import type { LibraryCipher } from './library-cipher.ts';
import { FileSealer, openSealedFile } from './sealed-file.ts';

/**
 * What is written as it is: histories, whose lines are sealed one by one before they come here; the key file and the
 * plan of a rewriting, which must be readable without the key; and the lock, which another process reads. None of
 * them names a brief by its title.
 */
const UNSEALED = /^(history\.jsonl|keys\.json|keys-copy\.json|rewrite\.json|lock\.json)(\.|$)/;

/**
 * Seals every file on its way to the disk and opens it on its way back, so that the rest of storage reads and writes
 * contents. Names, folders, renames and syncs pass through, and with them everything that makes a write safe: a file
 * is sealed to its end before it is synced. Sizes are those on disk.
 */
export function encryptFileSystem(
  disk: FileSystem,
  { folder, cipher }: { readonly folder: string; readonly cipher: LibraryCipher },
): FileSystem {
  return {
    list: (place) => disk.list(place),
    getFileSize: (file) => disk.getFileSize(file),
    getFileSizes: (files) => disk.getFileSizes(files),
    makeFolder: (place) => disk.makeFolder(place),
    rename: (from, to) => disk.rename(from, to),
    link: (from, to) => disk.link(from, to),
    removeFile: (file) => disk.removeFile(file),
    removeFolder: (place) => disk.removeFolder(place),
    syncFolder: (place) => disk.syncFolder(place),
    async readFile(file, start = 0) {
      if (isUnsealed(file)) return disk.readFile(file, start);
      return openSealedFile(cipher, describeFile(folder, file), await disk.readFile(file)).subarray(start);
    },
    async open(file, mode) {
      if (isUnsealed(file)) return disk.open(file, mode);
      const sealer = new FileSealer(cipher, describeFile(folder, file));
      return sealOnTheWay(await openForSealing(disk, file, mode), sealer);
    },
  };
}

export function isUnsealed(file: string): boolean {
  return UNSEALED.test(path.basename(file));
}

function openForSealing(disk: FileSystem, file: string, mode: OpenMode): Promise<WritableFile> {
  if (mode === 'append') throw new TypeError('Only a history can be appended to.');
  return disk.open(file, mode);
}

function sealOnTheWay(file: WritableFile, sealer: FileSealer): WritableFile {
  let isEnded = false;
  return {
    async write(bytes) {
      if (isEnded) throw new TypeError('A sealed file cannot be written to after its end.');
      for (const piece of sealer.push(bytes)) await writeAll(file, piece);
      return bytes.length;
    },
    async sync() {
      const rest = isEnded ? [] : sealer.end();
      isEnded = true;
      for (const piece of rest) await writeAll(file, piece);
      await file.sync();
    },
    truncate() {
      throw new TypeError('A sealed file is written whole and never cut.');
    },
    close: () => file.close(),
  };
}
