import type { AppError } from '#core/app-error.ts';
import type { TaskHost, TaskLimits } from '../tasks/task-host.ts';
import { type TaskFailure, TaskRunner } from '../tasks/task-runner.ts';
import { type ImportRequest, type ParsedDocument, parsedDocumentSchema } from './parsed-document.ts';

export const IMPORT_LIMITS: TaskLimits = { timeoutMs: 60_000, memoryMb: 1024 };

export interface ImportRunnerOptions {
  readonly host: TaskHost<ImportRequest>;
  readonly limits?: TaskLimits;
  readonly idleMs?: number;
}

export type ImportRunner = TaskRunner<ImportRequest, ParsedDocument>;

/** Parses files in a process of their own: what hostile bytes do to a parser stays there. */
export function createImportRunner({
  limits = IMPORT_LIMITS,
  ...options
}: ImportRunnerOptions): ImportRunner {
  return new TaskRunner({
    ...options,
    limits,
    answerSchema: parsedDocumentSchema,
    describeFailure: ({ fileName }, failure) => describeImportFailure(fileName, failure),
  });
}

/** The sentence for a file whose reading did not come to an end. */
export function describeImportFailure(fileName: string, failure: TaskFailure): AppError {
  switch (failure.kind) {
    case 'cancelled':
      return {
        code: 'cancelled',
        message: `The import of “${fileName}” was cancelled. Nothing of it was kept.`,
      };
    case 'timeout':
      return {
        code: 'timeout',
        message: `Reading “${fileName}” took longer than ${Math.round(failure.timeoutMs / 1000)} seconds and was stopped. Split the file or save it as plain text, then import that.`,
        details: { timeoutMs: failure.timeoutMs },
      };
    default:
      return {
        code: 'file-unreadable',
        message: `“${fileName}” could not be read: its content ${REASONS[failure.kind]}. Save it as plain text and import that.`,
        details: { end: failure.kind, cause: failure.cause.slice(0, 2000) },
      };
  }
}

const REASONS = {
  'out-of-memory': 'needs more memory than Briefmark allows',
  crashed: 'brought the reader down',
} as const;
