import path from 'node:path';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import { err, type Result } from '#core/result.ts';
import { IMPORT_LIMITS } from '../importing/import-host.ts';
import { runOnce } from '../importing/run-once.ts';
import { describeReadingEnd } from '../interchange/describe-reading-end.ts';
import type { InterchangeTask } from '../interchange/interchange-task.ts';
import type { WordReview } from '../interchange/read-word-review.ts';
import type { InterchangeFile } from '../interchange/reader.ts';
import { createUtilityImportHost } from './importing-host.ts';

/** Reads files of other programs in a process of its own, within limits of time and memory. */
export function readAnnotationsInProcess(
  mainFolder: string,
  files: readonly InterchangeFile[],
): Promise<Result<InterchangeDocument>> {
  return runInProcess(mainFolder, { kind: 'annotations', files }, parseDocument);
}

export function readWordReviewInProcess(
  mainFolder: string,
  file: InterchangeFile,
): Promise<Result<WordReview>> {
  return runInProcess(mainFolder, { kind: 'word-review', files: [file] }, parseReview);
}

async function runInProcess<Answer>(
  mainFolder: string,
  task: InterchangeTask,
  parseAnswer: (message: unknown) => Result<Answer>,
): Promise<Result<Answer>> {
  const host = createUtilityImportHost(
    path.join(mainFolder, 'interchange-worker.js'),
    'Briefmark interchange',
  );
  const outcome = await runOnce(host, { limits: IMPORT_LIMITS, job: task });
  return outcome.kind === 'answered'
    ? parseAnswer(outcome.message)
    : err(describeReadingEnd(task.files, outcome.end, IMPORT_LIMITS));
}

/** What the readers give is made of checked parts; the plan and every edit are checked again before anything is written. */
function parseDocument(message: unknown): Result<InterchangeDocument> {
  return message as Result<InterchangeDocument>;
}

function parseReview(message: unknown): Result<WordReview> {
  return message as Result<WordReview>;
}
