import path from 'node:path';
import { type AppError, AppFailure } from '#core/app-error.ts';
import { attempt } from './disk-failure.ts';
import type { FileSystem, OpenMode, WritableFile } from './file-system.ts';

/** Ends the name of a file that is still being written; opening a library ignores and later replaces such files. */
export const UNFINISHED_SUFFIX = '.unfinished';

const NOTHING_WRITTEN: AppError = {
  code: 'disk-failed',
  message: 'The disk takes no more data. Press Retry, or save a copy elsewhere.',
};

/** Writes to the last byte: one call may take only a part of them, most often just before the disk is full. */
export async function writeAll(file: WritableFile, bytes: Uint8Array): Promise<void> {
  let rest = bytes;
  while (rest.length > 0) {
    const written = await file.write(rest);
    if (written === 0) throw new AppFailure(NOTHING_WRITTEN);
    rest = rest.subarray(written);
  }
}

/**
 * Puts a whole file in place, so that a crash at any moment leaves the old or the new one. Content first, then the
 * name, then the folder: a rename that is durable before the content would leave an empty file after a power cut.
 */
export async function writeFileAtomically(
  fileSystem: FileSystem,
  file: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const unfinished = `${file}${UNFINISHED_SUFFIX}`;
  try {
    await writeFileDurably(fileSystem, { file: unfinished, mode: 'replace', chunks });
    await fileSystem.rename(unfinished, file);
  } catch (error) {
    // On a full disk the unfinished file would take the space that the next try needs.
    await attempt(() => fileSystem.removeFile(unfinished));
    throw error;
  }
  await fileSystem.syncFolder(path.dirname(file));
}

/** Writes and syncs the content. The name is durable only after `syncFolder` on the folder. */
export async function writeFileDurably(
  fileSystem: FileSystem,
  {
    file,
    mode,
    chunks,
  }: { file: string; mode: OpenMode; chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array> },
): Promise<void> {
  const handle = await fileSystem.open(file, mode);
  try {
    for await (const chunk of chunks) await writeAll(handle, chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder whose name survives a power cut. Its parent must be durable. */
export async function makeFolderDurably(fileSystem: FileSystem, folder: string): Promise<void> {
  await fileSystem.makeFolder(folder);
  // Also when it was there: an earlier try may have failed between the two steps.
  await fileSystem.syncFolder(path.dirname(folder));
}

/** The same for a folder whose parents may have to be made as well, up to the root. */
export async function makePathDurably(fileSystem: FileSystem, folder: string): Promise<void> {
  await fileSystem.makeFolder(folder);
  for (let made = path.dirname(folder); ; made = path.dirname(made)) {
    const synced = await attempt(() => fileSystem.syncFolder(made));
    // A folder that may not be read was not made here. Any other failure means that the path may be lost.
    if (!synced.ok && synced.error.code !== 'disk-permission') throw new AppFailure(synced.error);
    if (made === path.dirname(made)) return;
  }
}
