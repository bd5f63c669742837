import { app, utilityProcess } from 'electron';
import type { TaskHost } from '../tasks/task-host.ts';

const MEMORY_CHECK_MS = 500;
/** Beyond its heap a worker holds bytes in buffers; so much more may be theirs. */
const BUFFER_MEMORY_MB = 1024;

/**
 * Runs tasks in an Electron utility process: a parser that is taken over or hangs is another process, and is killed.
 * @param workerFile the bundled worker
 * @param serviceName what the process is called in the lists of the operating system
 */
export function createUtilityTaskHost<Task>(workerFile: string, serviceName: string): TaskHost<Task> {
  return {
    start({ memoryMb }, { onMessage, onEnd }) {
      const child = utilityProcess.fork(workerFile, [], {
        serviceName,
        execArgv: [`--max-old-space-size=${memoryMb}`],
        env: {},
        stdio: 'ignore',
      });
      let isOutOfMemory = false;
      const watch = setInterval(() => {
        if (measureMemoryMb(child.pid) <= memoryMb + BUFFER_MEMORY_MB) return;
        isOutOfMemory = true;
        child.kill();
      }, MEMORY_CHECK_MS);
      child.on('message', onMessage);
      child.on('error', (_type, location) => {
        isOutOfMemory = /memory|heap/i.test(location);
      });
      child.on('exit', () => {
        clearInterval(watch);
        onEnd(isOutOfMemory ? 'out-of-memory' : 'crashed');
      });
      return { post: (message) => child.postMessage(message), kill: () => void child.kill() };
    },
  };
}

function measureMemoryMb(pid: number | undefined): number {
  const metric = app.getAppMetrics().find((candidate) => candidate.pid === pid);
  return (metric?.memory.workingSetSize ?? 0) / 1024;
}
