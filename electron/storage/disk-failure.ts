import { type AppError, type AppErrorCode, AppFailure, toAppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';

const NEXT_STEP = 'Your changes are kept in memory: press Retry when it is fixed, or save a copy elsewhere.';

/** What went wrong and what to do, by the operating system's own code. */
const SENTENCES: Readonly<Record<string, readonly [AppErrorCode, string]>> = {
  ENOSPC: ['disk-full', `The disk is full. Free some space. ${NEXT_STEP}`],
  EDQUOT: ['disk-full', `Your storage quota is used up. Free some space. ${NEXT_STEP}`],
  EFBIG: ['disk-full', `The disk does not take a file of this size. ${NEXT_STEP}`],
  EROFS: ['disk-read-only', `The disk is read-only, so nothing can be saved on it. ${NEXT_STEP}`],
  EACCES: ['disk-permission', `Briefmark may not write to the library folder. ${NEXT_STEP}`],
  EPERM: ['disk-permission', `Briefmark may not write to the library folder. ${NEXT_STEP}`],
  ENOENT: ['disk-failed', `The library folder, or a file in it, is no longer there. ${NEXT_STEP}`],
  ENOTDIR: ['disk-failed', `Where the library folder should be there is a file. ${NEXT_STEP}`],
  EIO: ['disk-failed', `The disk reported an error and may be failing. ${NEXT_STEP}`],
};
const OTHER = `The disk refused the operation. ${NEXT_STEP}`;

/** Puts a failure of the file system into a sentence; other throws are bugs and read as `internal`. */
export function toStorageError(thrown: unknown): AppError {
  const code = getSystemCode(thrown);
  if (thrown instanceof AppFailure || code === undefined) return toAppError(thrown);
  const [appCode, message] = SENTENCES[code] ?? ['disk-failed', OTHER];
  return { code: appCode, message, details: { systemCode: code, cause: String(thrown) } };
}

/** Runs something that touches the disk and gives its failure back as a value. */
export async function attempt<T>(run: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await run());
  } catch (thrown) {
    return err(toStorageError(thrown));
  }
}

export function hasCode(thrown: unknown, code: string): boolean {
  return getSystemCode(thrown) === code;
}

function getSystemCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown) || !('syscall' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
