import type { ExportLook } from '#core/exports/look-at-export.ts';
import { lookAtExport } from '#core/exports/look-at-export.ts';
import { type MadeExport, makeExport } from '#core/exports/make-export.ts';
import { serveTasks } from '../tasks/serve-tasks.ts';
import type { ExportWork } from './export-runner.ts';

/** Entry of the process in which exports are made and looked at, so that a long one never holds up the window. */
serveTasks<ExportWork, MadeExport | ExportLook>((work) =>
  'extent' in work ? lookAtExport(work.input, work.choice, work.extent) : makeExport(work.input, work.choice),
);
