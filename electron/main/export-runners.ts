import path from 'node:path';
import { createExportRunner, createLookRunner } from '../exporting/export-runner.ts';
import type { ExportServiceOptions } from './export-service.ts';
import { createUtilityTaskHost } from './utility-task-host.ts';

/** The processes in which exports are made and looked at. Each is started by its first task. */
export function createExportRunners(mainFolder: string): Pick<ExportServiceOptions, 'runner' | 'looks'> {
  const workerFile = path.join(mainFolder, 'export-worker.js');
  return {
    runner: createExportRunner(createUtilityTaskHost(workerFile, 'Briefmark exporter')),
    looks: {
      'first-part': createLookRunner(createUtilityTaskHost(workerFile, 'Briefmark preview')),
      whole: createLookRunner(createUtilityTaskHost(workerFile, 'Briefmark export check')),
    },
  };
}
