import path from 'node:path';
import { utilityProcess } from 'electron';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import { err, type Result } from '#core/result.ts';
import type { InterchangeTask } from '../interchange/interchange-task.ts';
import type { WordReview } from '../interchange/read-word-review.ts';
import type { InterchangeFile } from '../interchange/reader.ts';

const TIMEOUT_MS = 60_000;
const MEMORY_MB = 1024;

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

function runInProcess<Answer>(
  mainFolder: string,
  task: InterchangeTask,
  parseAnswer: (message: unknown) => Result<Answer>,
): Promise<Result<Answer>> {
  return new Promise((resolve) => {
    const child = utilityProcess.fork(path.join(mainFolder, 'interchange-worker.js'), [], {
      serviceName: 'Briefmark interchange',
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      env: {},
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill(), TIMEOUT_MS);
    child.once('message', (message) => {
      resolve(parseAnswer(message));
      child.kill();
    });
    child.once('exit', () => {
      clearTimeout(timer);
      // after an answer this settles nothing any more
      resolve(
        err({
          code: 'file-unreadable',
          message:
            'Nothing was taken: reading this file took more time or memory than Briefmark allows. Split it and try again.',
        }),
      );
    });
    child.postMessage(task);
  });
}

/** What the readers give is made of checked parts; the plan and every edit are checked again before anything is written. */
function parseDocument(message: unknown): Result<InterchangeDocument> {
  return message as Result<InterchangeDocument>;
}

function parseReview(message: unknown): Result<WordReview> {
  return message as Result<WordReview>;
}
