import { randomUUID } from 'node:crypto';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { toStorageError } from '../storage/disk-failure.ts';
import type { PlannedFile } from './plan-files.ts';

/** Which of the files would replace one that is there. */
export async function findExisting(files: readonly PlannedFile[]): Promise<readonly string[]> {
  const there = await Promise.all(files.map(async (file) => ((await exists(file.path)) ? [file.path] : [])));
  return there.flat();
}

/**
 * Writes every file beside its place and syncs it, and only when all are on disk gives them their names: a full disk
 * or a crash before that leaves what was there, and never a text without its annotations.
 */
export async function writeFiles(files: readonly PlannedFile[]): Promise<Result<void>> {
  const staged: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const file of files) {
      await mkdir(path.dirname(file.path), { recursive: true });
      const temporary = `${file.path}.${randomUUID()}.unfinished`;
      staged.push({ temporary, path: file.path });
      await writeDurably(temporary, file.content);
    }
    for (const { temporary, path: target } of staged) await rename(temporary, target);
    return ok(undefined);
  } catch (thrown) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
    return err(describe(toStorageError(thrown)));
  }
}

async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    // What cannot be seen is written like a new file; if it is there after all, writing says so.
    return false;
  }
}

/** The sentences of the storage speak of the library; an export goes elsewhere. */
function describe(error: AppError): AppError {
  const sentences: Partial<Record<AppError['code'], string>> = {
    'disk-full': 'Nothing was exported: the disk is full. Free some space or choose another folder.',
    'disk-read-only': 'Nothing was exported: this disk is read-only. Choose another folder.',
    'disk-permission': 'Nothing was exported: you may not write there. Choose another folder.',
    'disk-failed': 'Nothing was exported: the disk refused the file. Choose another folder.',
  };
  const message = sentences[error.code];
  return message === undefined ? error : { ...error, message };
}
