import { parentPort } from 'node:worker_threads';

/** How a process or thread that reads files hears of its work and answers. */
export interface WorkerPort {
  /** Calls `answer` with each message, and posts what it gives. */
  serve(answer: (message: unknown) => Promise<unknown>): void;
}

interface Port {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  postMessage(message: unknown): void;
}

/** An Electron utility process has its port at `process.parentPort`, and wraps each message in an event; a thread has another. */
export function findWorkerPort(): WorkerPort {
  const utilityPort: unknown = Reflect.get(process, 'parentPort');
  const port = isPort(utilityPort) ? utilityPort : parentPort;
  if (!isPort(port)) throw new Error('The worker was started without a port.');
  return {
    serve(answer) {
      port.on('message', async (message) => port.postMessage(await answer(unwrap(message))));
    },
  };
}

function unwrap(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'data' in message ? message.data : message;
}

function isPort(candidate: unknown): candidate is Port {
  return (
    typeof candidate === 'object' && candidate !== null && 'postMessage' in candidate && 'on' in candidate
  );
}
