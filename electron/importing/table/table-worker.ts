import { AppFailure } from '#core/app-error.ts';
import { err } from '#core/result.ts';
import { serveTasks } from '../../tasks/serve-tasks.ts';
import { unreadableFile } from '../import-errors.ts';
import type { ImportRequest } from '../parsed-document.ts';
import { readTableFile, type TableFile } from './read-table-file.ts';

/** Entry of the process in which the cells of tables are read. */
serveTasks<ImportRequest, TableFile>(async (request) => {
  try {
    return await readTableFile(request);
  } catch (thrown) {
    if (thrown instanceof AppFailure) return err(thrown.error);
    return err(unreadableFile(request.fileName, 'its content is damaged or not what its name says.'));
  }
});
