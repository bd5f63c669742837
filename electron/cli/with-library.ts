import path from 'node:path';
import type { AppError } from '#core/app-error.ts';
import type { LibraryCipher } from '../storage/encryption/library-cipher.ts';
import type { Library } from '../storage/library.ts';
import { openLibrary } from '../storage/open-library.ts';
import type { CliArguments, CliContext, CliOption } from './cli-context.ts';
import { fail, requireText } from './read-options.ts';
import { PASSPHRASE_OPTIONS, unlockForCommand } from './read-passphrase.ts';

export const LIBRARY_OPTIONS: readonly CliOption[] = [
  { name: 'library', value: 'FOLDER', description: 'the library’s folder; it must be there' },
  ...PASSPHRASE_OPTIONS,
];

/**
 * Opens the library for the time of a command. For reading no lock is asked for, so that an export runs beside the
 * open window; it then sees what was saved last.
 */
export async function withLibrary<T>(
  args: CliArguments,
  context: CliContext,
  { isReadOnly, work }: { readonly isReadOnly: boolean; readonly work: (library: Library) => Promise<T> },
): Promise<T> {
  const folder = path.resolve(requireText(args, 'library'));
  const cipher = await unlockForCommand(folder, args, context);
  try {
    return await openAndWork({ folder, cipher, isReadOnly }, context, work);
  } finally {
    cipher?.wipe();
  }
}

async function openAndWork<T>(
  place: { readonly folder: string; readonly cipher: LibraryCipher | null; readonly isReadOnly: boolean },
  context: CliContext,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const opened = await openLibrary({
    ...place,
    now: context.now,
    newId: context.newId,
    author: context.author,
    mustExist: true,
  });
  if (!opened.ok) return fail(describeFailure(opened.error, place.cipher));
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

function describeFailure(error: AppError, cipher: LibraryCipher | null): AppError {
  if (error.code === 'not-found') return { ...error, code: 'library-damaged' };
  if (error.code !== 'library-sealed' || cipher !== null) return error;
  return {
    ...error,
    message: 'This library is encrypted. Give its passphrase with --passphrase-file or --passphrase-stdin.',
  };
}
