import path from 'node:path';
import type { Library } from '../storage/library.ts';
import { openLibrary } from '../storage/open-library.ts';
import type { CliArguments, CliContext } from './cli-context.ts';
import { fail, requireText } from './read-options.ts';

export const LIBRARY_OPTION = {
  name: 'library',
  value: 'FOLDER',
  description: 'the library’s folder; it must be there',
} as const;

/**
 * Opens the library for the time of a command. For reading no lock is asked for, so that an export runs beside the
 * open window; it then sees what was saved last.
 */
export async function withLibrary<T>(
  args: CliArguments,
  context: CliContext,
  { isReadOnly, work }: { readonly isReadOnly: boolean; readonly work: (library: Library) => Promise<T> },
): Promise<T> {
  const opened = await openLibrary({
    folder: path.resolve(requireText(args, 'library')),
    now: context.now,
    newId: context.newId,
    author: context.author,
    mustExist: true,
    isReadOnly,
  });
  if (!opened.ok)
    return fail(
      opened.error.code === 'not-found' ? { ...opened.error, code: 'library-damaged' } : opened.error,
    );
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
