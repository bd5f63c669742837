import { z } from 'zod';
import type { AppError } from '#core/app-error.ts';
import { annotationSchema } from '#core/model/annotation.ts';
import { relationSchema } from '#core/model/relation.ts';
import type { ReissueInput, ReissueRecords } from '#core/reissue/reissue-records.ts';
import type { TaskHost, TaskLimits } from '../tasks/task-host.ts';
import { type TaskFailure, TaskRunner } from '../tasks/task-runner.ts';
import { IMPORT_LIMITS } from './import-runner.ts';

/** Both versions of a brief, and the passages to be placed in the later one. */
export type ReissueTask = Omit<ReissueInput, 'newId'>;
export type ReissueRunner = TaskRunner<ReissueTask, ReissueRecords>;

const countSchema = z.int().min(0);
const recordsSchema: z.ZodType<ReissueRecords> = z.strictObject({
  annotations: z.array(annotationSchema),
  relations: z.array(relationSchema),
  counts: z.strictObject({
    exact: countSchema,
    moved: countSchema,
    changed: countSchema,
    ambiguous: countSchema,
    lost: countSchema,
  }),
});

/** Places passages in a process of its own: comparing two long texts takes seconds, in which the window and saving go on. */
export function createReissueRunner({
  host,
  limits = IMPORT_LIMITS,
}: {
  readonly host: TaskHost<ReissueTask>;
  readonly limits?: TaskLimits;
}): ReissueRunner {
  return new TaskRunner<ReissueTask, ReissueRecords>({
    host,
    limits,
    answerSchema: recordsSchema,
    describeFailure: (_task, failure) => describeFailure(failure),
  });
}

function describeFailure(failure: TaskFailure): AppError {
  if (failure.kind === 'cancelled')
    return { code: 'cancelled', message: 'The corrected version was not taken in; nothing was changed.' };
  const reason =
    failure.kind === 'timeout'
      ? `took longer than ${Math.round(failure.timeoutMs / 1000)} seconds`
      : 'needs more than Briefmark allows';
  return {
    code: failure.kind === 'timeout' ? 'timeout' : 'file-unreadable',
    message: `The corrected version was not taken in: comparing it with the earlier one ${reason}. Import it as a new brief, and mark in it what is still needed.`,
    details: { end: failure.kind, cause: 'cause' in failure ? failure.cause.slice(0, 2000) : '' },
  };
}
