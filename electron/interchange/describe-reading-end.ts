import type { AppError } from '#core/app-error.ts';
import type { ImportLimits, WorkerEnd } from '../importing/import-host.ts';
import type { InterchangeFile } from './reader.ts';

/** What to say when the process that was to read files ended instead: which file, why, and what to do. */
export function describeReadingEnd(
  files: readonly Pick<InterchangeFile, 'name'>[],
  end: WorkerEnd | 'timeout',
  { timeoutMs, memoryMb }: ImportLimits,
): AppError {
  const [first] = files;
  const others = files.length > 1 ? ` and ${files.length - 1} more` : '';
  return {
    code: end === 'timeout' ? 'timeout' : 'file-unreadable',
    message: `Nothing was taken: reading “${first?.name ?? ''}”${others} ${describe(end, timeoutMs)}. Split it and try again.`,
    details: { end, timeoutMs, memoryMb },
  };
}

function describe(end: WorkerEnd | 'timeout', timeoutMs: number): string {
  switch (end) {
    case 'timeout':
      return `took longer than ${Math.round(timeoutMs / 1000)} seconds and was stopped`;
    case 'out-of-memory':
      return 'needs more memory than Briefmark allows';
    case 'crashed':
      return 'brought the reader down';
  }
}
