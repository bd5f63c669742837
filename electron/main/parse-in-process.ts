import path from 'node:path';
import type { Result } from '#core/result.ts';
import { createImportRunner, type ImportRunner } from '../importing/import-runner.ts';
import type { ImportRequest, ParsedDocument } from '../importing/parsed-document.ts';
import type { RunOptions } from '../tasks/task-runner.ts';
import { createUtilityTaskHost } from './utility-task-host.ts';

let runner: ImportRunner | undefined;

/** @param mainFolder where the bundled `import-worker.js` lies beside `main.js` */
export function parseInUtilityProcess(
  mainFolder: string,
  request: ImportRequest,
  options: RunOptions = {},
): Promise<Result<ParsedDocument>> {
  const workerFile = path.join(mainFolder, 'import-worker.js');
  runner ??= createImportRunner({ host: createUtilityTaskHost(workerFile, 'Briefmark importer') });
  return runner.run(request, options);
}
