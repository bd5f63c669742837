import path from 'node:path';
import { app, utilityProcess } from 'electron';
import type { Result } from '#core/result.ts';
import type { ImportHost } from '../importing/import-host.ts';
import { ImportRunner } from '../importing/import-runner.ts';
import type { ImportRequest, ParsedDocument } from '../importing/parsed-document.ts';

const MEMORY_CHECK_MS = 500;
/** Beyond its heap a parser holds bytes in buffers; so much more may be theirs. */
const BUFFER_MEMORY_MB = 1024;

/** Parses in an Electron utility process: a parser that is taken over or hangs is another process, and is killed. */
export function createUtilityImportHost(workerFile: string): ImportHost {
  return {
    start({ memoryMb }, { onMessage, onEnd }) {
      const child = utilityProcess.fork(workerFile, [], {
        serviceName: 'Briefmark importer',
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
      return { post: (job) => child.postMessage(job), kill: () => void child.kill() };
    },
  };
}

function measureMemoryMb(pid: number | undefined): number {
  const metric = app.getAppMetrics().find((candidate) => candidate.pid === pid);
  return (metric?.memory.workingSetSize ?? 0) / 1024;
}

let runner: ImportRunner | undefined;

/** @param mainFolder where the bundled `import-worker.js` lies beside `main.js` */
export function parseInUtilityProcess(
  mainFolder: string,
  request: ImportRequest,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Result<ParsedDocument>> {
  runner ??= new ImportRunner({ host: createUtilityImportHost(path.join(mainFolder, 'import-worker.js')) });
  return runner.run(request, options);
}
