import { toAppError } from '#core/app-error.ts';
import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import { err, type Result } from '#core/result.ts';
import { denyNetwork } from '../importing/deny-network.ts';
import type { InterchangeTask } from './interchange-task.ts';
import { readWordReview, type WordReview } from './read-word-review.ts';
import { readInterchange } from './readers.ts';

/** Entry of the process in which files of other programs are read: once, then it ends. */

interface Port {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

denyNetwork();
const port = findPort();
port.on('message', async ({ data }) => {
  port.postMessage(await read(parseTask(data)));
});

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

/** A utility process has its port at `process.parentPort`. */
function findPort(): Port {
  const utilityPort: unknown = Reflect.get(process, 'parentPort');
  if (!isPort(utilityPort)) throw new Error('The interchange worker was started without a port.');
  return utilityPort;
}

function isPort(candidate: unknown): candidate is Port {
  return (
    typeof candidate === 'object' && candidate !== null && 'postMessage' in candidate && 'on' in candidate
  );
}

/** The sender is the main process, which read the files itself. */
function parseTask(message: unknown): InterchangeTask {
  return message as InterchangeTask;
}
