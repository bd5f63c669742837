import { toAppError } from '#core/app-error.ts';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import { err, type Result } from '#core/result.ts';
import { denyNetwork } from '../importing/deny-network.ts';
import { findWorkerPort } from '../importing/worker-port.ts';
import type { InterchangeTask } from './interchange-task.ts';
import { readWordReview, type WordReview } from './read-word-review.ts';
import { readInterchange } from './readers.ts';

/** Entry of the process in which files of other programs are read: once, then it ends. */

denyNetwork();
findWorkerPort().serve((message) => read(parseTask(message)));

async function read({ kind, files }: InterchangeTask): Promise<Result<InterchangeDocument | WordReview>> {
  try {
    const [first] = files;
    return kind === 'word-review' && first !== undefined
      ? await readWordReview(first)
      : await readInterchange(files);
  } catch (thrown) {
    return err(toAppError(thrown));
  }
}

/** The sender is the main process, which read the files itself. */
function parseTask(message: unknown): InterchangeTask {
  return message as InterchangeTask;
}
