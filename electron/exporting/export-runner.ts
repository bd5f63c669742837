import type { AppError } from '#core/app-error.ts';
import type { ExportChoice } from '#core/exports/export-choice.ts';
import type { ExportLook, LookExtent } from '#core/exports/look-at-export.ts';
import type { MadeExport } from '#core/exports/make-export.ts';
import type { ExportInput } from '#core/formats/format.ts';
import type { TaskHost, TaskLimits } from '../tasks/task-host.ts';
import { TaskRunner } from '../tasks/task-runner.ts';
import { exportLookSchema, madeExportSchema } from './made-export-schema.ts';

export interface ExportTask {
  readonly input: ExportInput;
  readonly choice: ExportChoice;
}

/** What the worker does: makes the files, or only looks. */
export type ExportWork = ExportTask | (ExportTask & { readonly extent: LookExtent });
export type LookTask = Extract<ExportWork, { readonly extent: LookExtent }>;

/** Memory for the largest brief in the largest format, with room to spare. A person sees it working and can stop it. */
const EXPORT_LIMITS: TaskLimits = { timeoutMs: null, memoryMb: 4096 };

export type ExportRunner = TaskRunner<ExportTask, MadeExport>;
export type LookRunner = TaskRunner<LookTask, ExportLook>;

/** Makes exports in a process of their own. */
export function createExportRunner(host: TaskHost<ExportTask>): ExportRunner {
  return new TaskRunner<ExportTask, MadeExport>({
    host,
    limits: EXPORT_LIMITS,
    answerSchema: madeExportSchema,
    describeFailure: (_task, { kind }) => (kind === 'cancelled' ? EXPORT_CANCELLED : CRASHED),
  });
}

/** Looks at exports before they are made. */
export function createLookRunner(host: TaskHost<LookTask>): LookRunner {
  return new TaskRunner<LookTask, ExportLook>({
    host,
    limits: EXPORT_LIMITS,
    answerSchema: exportLookSchema,
    describeFailure: (_task, { kind }) => (kind === 'cancelled' ? EXPORT_CANCELLED : CRASHED),
  });
}

export const EXPORT_CANCELLED: AppError = {
  code: 'cancelled',
  message: 'The export was cancelled. Nothing was written.',
};

const CRASHED: AppError = {
  code: 'export-refused',
  message:
    'Nothing was exported: making this file took more than the computer has. Export fewer passages, or another format.',
};
