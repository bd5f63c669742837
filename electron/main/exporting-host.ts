import { utilityProcess } from 'electron';
import type { ExportHost } from '../exporting/export-job.ts';

/** Of V8's heap in the export process: what the largest brief needs in the largest format, with room to spare. */
const MEMORY_MB = 4096;

/** Makes exports in an Electron utility process. @param workerFile the bundled `export-worker.js` */
export function createUtilityExportHost(workerFile: string): ExportHost {
  return {
    start({ onMessage, onEnd }) {
      const child = utilityProcess.fork(workerFile, [], {
        serviceName: 'Briefmark exporter',
        execArgv: [`--max-old-space-size=${MEMORY_MB}`],
        env: {},
        stdio: 'ignore',
      });
      child.on('message', onMessage);
      child.on('exit', onEnd);
      return { post: (job) => child.postMessage(job), kill: () => void child.kill() };
    },
  };
}
