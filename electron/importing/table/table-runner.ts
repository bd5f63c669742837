import { z } from 'zod';
import type { TaskHost, TaskLimits } from '../../tasks/task-host.ts';
import { TaskRunner } from '../../tasks/task-runner.ts';
import { describeImportFailure, IMPORT_LIMITS } from '../import-runner.ts';
import type { ImportRequest } from '../parsed-document.ts';
import type { TableFile } from './read-table-file.ts';

export type TableRunner = TaskRunner<ImportRequest, TableFile>;

const tableFileSchema: z.ZodType<TableFile> = z.strictObject({
  sheets: z
    .array(z.strictObject({ name: z.string(), rows: z.array(z.array(z.string()).max(500)).max(10_001) }))
    .min(1)
    .max(100),
  notes: z.array(z.string().max(1000)).max(100),
});

/** Reads the cells of tables in a process of their own. */
export function createTableRunner({
  host,
  limits = IMPORT_LIMITS,
}: {
  readonly host: TaskHost<ImportRequest>;
  readonly limits?: TaskLimits;
}): TableRunner {
  return new TaskRunner<ImportRequest, TableFile>({
    host,
    limits,
    answerSchema: tableFileSchema,
    describeFailure: ({ fileName }, failure) => describeImportFailure(fileName, failure),
  });
}
