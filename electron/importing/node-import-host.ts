import { Worker } from 'node:worker_threads';
import type { ImportHost } from './import-host.ts';

/**
 * Parses in a thread of this process: for the command line and for tests, where there is no Electron. A thread shares
 * the address space, so a parser that is taken over is not contained; the app uses a process.
 * @param workerFile the bundled `import-worker.js`
 */
export function createNodeImportHost(workerFile: string | URL): ImportHost {
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
        post: (job) => worker.postMessage(job),
        kill: () => void worker.terminate(),
      };
    },
  };
}
