import { Worker } from 'node:worker_threads';
import type { TaskHost } from './task-host.ts';

/**
 * Runs tasks in a thread of this process: for the command line and for tests, where there is no Electron. A thread
 * shares the address space, so a parser that is taken over is not contained; the app uses a process.
 * @param workerFile the bundled worker
 */
export function createNodeTaskHost<Task>(workerFile: string | URL): TaskHost<Task> {
  return {
    start({ memoryMb }, { onMessage, onEnd }) {
      const worker = new Worker(workerFile, {
        env: {},
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      });
      let isOutOfMemory = false;
      worker.on('message', onMessage);
      worker.on('error', (error) => {
        isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      });
      worker.on('exit', () => onEnd(isOutOfMemory ? 'out-of-memory' : 'crashed'));
      return {
        post: (message) => worker.postMessage(message),
        kill: () => void worker.terminate(),
      };
    },
  };
}
