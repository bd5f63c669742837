import { z } from 'zod';
import type { AppError } from '#core/app-error.ts';
import type { ExpectedPrint } from '#core/formats/pdf/expected-print.ts';
import type { TaskHost, TaskLimits } from '../tasks/task-host.ts';
import { TaskRunner } from '../tasks/task-runner.ts';
import { EXPORT_CANCELLED } from './export-runner.ts';

export interface PdfCheckTask {
  readonly pdf: Uint8Array;
  readonly expected: ExpectedPrint;
}

/** At most 150 pages are read, in a few seconds; opening a file of a thousand takes a few hundred megabytes. */
const PDF_CHECK_LIMITS: TaskLimits = { timeoutMs: 120_000, memoryMb: 2048 };

export type PdfCheckRunner = TaskRunner<PdfCheckTask, void>;

/** Reads printed PDFs back in a process of their own: with a reader that others wrote, over what an engine made of any text. */
export function createPdfCheckRunner(host: TaskHost<PdfCheckTask>): PdfCheckRunner {
  return new TaskRunner<PdfCheckTask, void>({
    host,
    limits: PDF_CHECK_LIMITS,
    answerSchema: z.void(),
    describeFailure: (_task, { kind }) => (kind === 'cancelled' ? EXPORT_CANCELLED : UNREADABLE),
  });
}

const UNREADABLE: AppError = {
  code: 'export-refused',
  message:
    'Nothing was exported: the printed PDF could not be read back, so nobody can say whether it is whole. Export as a web page or a Word document.',
};
