import { makeExport } from '#core/exports/make-export.ts';
import { serveTasks } from '../tasks/serve-tasks.ts';
import type { ExportTask } from './export-runner.ts';

/** Entry of the process in which exports are made, so that a long one never holds up the window. */
serveTasks(({ input, choice, withPreview }: ExportTask) => makeExport(input, choice, { withPreview }));
