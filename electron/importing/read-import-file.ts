import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { directoryInsteadOfFile, emptyFile, tooLargeFile, unreadableFile } from './import-errors.ts';
import { IMPORTERS } from './importers/registry.ts';
import type { ImportRequest } from './parsed-document.ts';

/** The largest file that any importer takes; each checks its own limit again. */
export const MAX_IMPORT_BYTES = Math.max(...IMPORTERS.map(({ maxBytes }) => maxBytes));

/**
 * Reads a file that a person chose. Folders, devices, empty and oversized files are refused before a byte is read.
 */
export async function readImportFile(filePath: string): Promise<Result<ImportRequest>> {
  const fileName = path.basename(filePath);
  try {
    // Looked at before it is opened: opening a pipe waits for whoever writes to it.
    const status = await stat(filePath);
    if (status.isDirectory()) return err(directoryInsteadOfFile(fileName));
    if (!status.isFile()) return err(unreadableFile(fileName, 'it is a device, not a file.'));
    if (status.size === 0) return err(emptyFile(fileName));
    if (status.size > MAX_IMPORT_BYTES) return err(tooLargeFile(fileName, status.size, MAX_IMPORT_BYTES));
    return ok({ bytes: await readFile(filePath), fileName });
  } catch (thrown) {
    return err(describeFailure(fileName, thrown));
  }
}

function describeFailure(fileName: string, thrown: unknown): AppError {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
  const details = { code, cause: String(thrown) };
  if (code === 'EISDIR') return directoryInsteadOfFile(fileName);
  if (code === 'ENOENT') {
    return {
      code: 'not-found',
      message: `“${fileName}” is no longer there. Choose the file again.`,
      details,
    };
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return { ...unreadableFile(fileName, 'you have no permission to open it.'), details };
  }
  return {
    ...unreadableFile(fileName, 'the disk reported an error. Copy the file elsewhere and try again.'),
    details,
  };
}
