import { statSync } from 'node:fs';
import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
} from 'node:fs/promises';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { hasCode } from './disk-failure.ts';
import type { FileSystem, OpenMode, WritableFile } from './file-system.ts';

const FLAGS: Readonly<Record<OpenMode, string>> = { create: 'wx', replace: 'w', append: 'a' };
/** Only the owner may read a library: marks are as sensitive as the brief. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

export const nodeFileSystem: FileSystem = {
  readFile: (file, start = 0) => (start === 0 ? readFile(file) : readFrom(file, start)),
  list: async (folder) => {
    const entries = await unlessMissing(readdir(folder, { withFileTypes: true }), []);
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
  getFileSize: async (file) => {
    const found = await unlessMissing(stat(file), undefined);
    return found?.isFile() ? found.size : undefined;
  },
  getFileSizes,
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
  },
  open: async (file, mode) => asWritableFile(await open(file, FLAGS[mode], FILE_MODE)),
  rename,
  link,
  removeFile: (file) => unlink(file),
  removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
  syncFolder,
};

function asWritableFile(handle: FileHandle): WritableFile {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

async function readFrom(file: string, start: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.max(0, size - start));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, start + length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/** In blocks of synchronous calls: 5,000 promises take half a second, 5,000 plain calls take 20 ms. */
async function getFileSizes(files: readonly string[]): Promise<readonly (number | undefined)[]> {
  const sizes: (number | undefined)[] = [];
  for (const file of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    sizes.push(found?.isFile() ? found.size : undefined);
    if (sizes.length % 256 === 0) await yieldToOthers();
  }
  return sizes;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder to sync: NTFS journals names itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function unlessMissing<T, D>(found: Promise<T>, otherwise: D): Promise<T | D> {
  try {
    return await found;
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return otherwise;
    throw error;
  }
}
