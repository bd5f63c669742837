import { parentPort } from 'node:worker_threads';
import { toAppError } from '#core/app-error.ts';
import { err, type Result } from '#core/result.ts';
import { denyNetwork } from './deny-network.ts';
import type { TaskMessage, TaskProgress } from './task-host.ts';

interface Port {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  postMessage(message: unknown): void;
}

/**
 * The other side of `TaskRunner`: the whole of a worker, in an Electron utility process or in a thread of plain Node. It
 * gives up its network before the first task. A bug costs the task and not the process.
 */
export function serveTasks<Task, Answer>(
  work: (task: Task, report: (progress: TaskProgress) => void) => Promise<Result<Answer>> | Result<Answer>,
): void {
  denyNetwork();
  const port = findPort();
  port.on('message', async (message) => {
    const { id, task } = parseMessage<Task>(message);
    const report = seldom((progress) => port.postMessage({ id, progress }));
    port.postMessage({ id, result: await attempt(() => work(task, report)) });
  });
}

/** Words for a person: ten in a second can be read by nobody. */
const REPORT_EVERY_MS = 100;

function seldom(tell: (progress: TaskProgress) => void): (progress: TaskProgress) => void {
  let last = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - last < REPORT_EVERY_MS) return;
    last = now;
    tell(progress);
  };
}

async function attempt<Answer>(run: () => Promise<Result<Answer>> | Result<Answer>): Promise<Result<Answer>> {
  try {
    return await run();
  } catch (thrown) {
    return err(toAppError(thrown));
  }
}

/** A utility process has its port at `process.parentPort` and wraps each message in an event. */
function findPort(): Port {
  const utilityPort: unknown = Reflect.get(process, 'parentPort');
  const found = isPort(utilityPort) ? utilityPort : parentPort;
  if (!isPort(found)) throw new Error('The worker was started without a port.');
  return found;
}

function isPort(candidate: unknown): candidate is Port {
  return (
    typeof candidate === 'object' && candidate !== null && 'postMessage' in candidate && 'on' in candidate
  );
}

/** The sender is our own runner; only the envelope differs between the two kinds of worker. */
function parseMessage<Task>(message: unknown): TaskMessage<Task> {
  const isEvent = typeof message === 'object' && message !== null && 'data' in message;
  return (isEvent ? message.data : message) as TaskMessage<Task>;
}
