import { z } from 'zod';
import type { ExportChoice } from '#core/exports/export-choice.ts';
import type { MadeExport } from '#core/exports/make-export.ts';
import { releaseLogSchema } from '#core/exports/release-log-schema.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { appErrorSchema } from '#core/ipc/app-error-schema.ts';
import { err, type Result } from '#core/result.ts';

export interface ExportJob {
  readonly id: number;
  readonly input: ExportInput;
  readonly choice: ExportChoice;
  readonly withPreview: boolean;
}

/** A process that makes one export after the other. */
export interface ExportWorker {
  post(job: ExportJob): void;
  kill(): void;
}

export interface ExportWorkerEvents {
  onMessage(message: unknown): void;
  /** Once, also after `kill`. */
  onEnd(): void;
}

/** Starts workers: an Electron utility process in the app. */
export interface ExportHost {
  start(events: ExportWorkerEvents): ExportWorker;
}

const madeExportSchema = z.strictObject({
  title: z.string(),
  files: z
    .array(
      z.strictObject({
        suffix: z.string(),
        fixedName: z.string().exactOptional(),
        content: z.union([z.string(), z.instanceof(Uint8Array)]),
        printed: z.strictObject({ header: z.string(), footer: z.string() }).exactOptional(),
      }),
    )
    .min(1),
  losses: z.array(z.string()),
  warnings: z.array(z.string()),
  passageCount: z.int(),
  filteredCount: z.int(),
  log: releaseLogSchema.nullable(),
  preview: z.string(),
});

const answerSchema = z.object({
  id: z.int(),
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: madeExportSchema }),
    z.object({ ok: z.literal(false), error: appErrorSchema }),
  ]),
});

export interface ExportAnswer {
  readonly id: number;
  readonly result: Result<MadeExport>;
}

/** The worker is our own, but it ran over what others wrote: its answer is read like any that crosses a border. */
export function parseExportAnswer(message: unknown): ExportAnswer | undefined {
  const parsed = answerSchema.safeParse(message);
  if (!parsed.success) return undefined;
  const { id, result } = parsed.data;
  if (result.ok) return { id, result };
  const { details, ...error } = result.error;
  return { id, result: err(details === undefined ? error : { ...error, details }) };
}
