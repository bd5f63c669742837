import path from 'node:path';
import { createReissueRunner } from '../importing/reissue-runner.ts';
import { createTableRunner } from '../importing/table/table-runner.ts';
import { ImportService, type ImportServiceOptions } from './import-service.ts';
import type { LibrarySession } from './library-session.ts';
import { parseInUtilityProcess } from './parse-in-process.ts';
import { ReissueService } from './reissue-service.ts';
import { TableService } from './table-service.ts';
import { createUtilityTaskHost } from './utility-task-host.ts';

export interface ImportServicesOptions extends Pick<ImportServiceOptions, 'now' | 'newId' | 'onProgress'> {
  readonly session: LibrarySession;
  /** Where the bundled workers lie beside `main.js`. */
  readonly mainFolder: string;
}

export interface ImportServices {
  readonly parse: ImportServiceOptions['parse'];
  readonly imports: ImportService;
  readonly tables: TableService;
  readonly reissues: ReissueService;
}

/** Everything that brings documents into the library that is open, each with its process beside this one. */
export function createImportServices({
  session,
  mainFolder,
  now,
  newId,
  onProgress,
}: ImportServicesOptions): ImportServices {
  const parse: ImportServiceOptions['parse'] = (document, options) =>
    parseInUtilityProcess(mainFolder, document, options);
  const start = <Task>(worker: string, name: string) =>
    createUtilityTaskHost<Task>(path.join(mainFolder, worker), name);
  const placing = createReissueRunner({ host: start('reissue-worker.js', 'Briefmark comparison') });
  const reading = createTableRunner({ host: start('table-worker.js', 'Briefmark tables') });
  // The library is asked for anew each time: another one may be open by then.
  return {
    parse,
    imports: new ImportService({
      get library() {
        return session.library;
      },
      parse,
      now,
      newId,
      onProgress,
    }),
    tables: new TableService({
      get library() {
        return session.library;
      },
      readTable: (request) => reading.run(request),
      parse,
      now,
      newId,
      onProgress,
    }),
    reissues: new ReissueService({
      get library() {
        return session.library;
      },
      place: (task) => placing.run(task),
      parse,
      now,
      newId,
    }),
  };
}
