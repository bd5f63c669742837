import type { AppError } from '#core/app-error.ts';
import type { TaskFailure } from '../tasks/task-runner.ts';
import type { InterchangeFile } from './reader.ts';

/** What to say when the process that was to read files ended instead: which file, why, and what to do. */
export function describeReadingEnd(
  files: readonly Pick<InterchangeFile, 'name'>[],
  failure: TaskFailure,
): AppError {
  const [first] = files;
  const others = files.length > 1 ? ` and ${files.length - 1} more` : '';
  const names = `“${first?.name ?? ''}”${others}`;
  if (failure.kind === 'cancelled')
    return { code: 'cancelled', message: `Reading ${names} was cancelled. Nothing was taken.` };
  return {
    code: failure.kind === 'timeout' ? 'timeout' : 'file-unreadable',
    message: `Nothing was taken: reading ${names} ${describe(failure)}. Split it and try again.`,
    details:
      failure.kind === 'timeout'
        ? { end: failure.kind, timeoutMs: failure.timeoutMs }
        : { end: failure.kind, cause: failure.cause.slice(0, 2000) },
  };
}

function describe(failure: Exclude<TaskFailure, { readonly kind: 'cancelled' }>): string {
  switch (failure.kind) {
    case 'timeout':
      return `took longer than ${Math.round(failure.timeoutMs / 1000)} seconds and was stopped`;
    case 'out-of-memory':
      return 'needs more memory than Briefmark allows';
    case 'crashed':
      return 'brought the reader down';
  }
}
