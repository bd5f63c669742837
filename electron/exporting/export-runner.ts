import { type AppError, toAppError } from '#core/app-error.ts';
import type { ExportChoice } from '#core/exports/export-choice.ts';
import type { MadeExport } from '#core/exports/make-export.ts';
import type { ExportInput } from '#core/formats/format.ts';
import { err, type Result } from '#core/result.ts';
import { type ExportHost, type ExportJob, type ExportWorker, parseExportAnswer } from './export-job.ts';

export interface ExportRunnerOptions {
  readonly host: ExportHost;
  /** The worker is let go after so long without work: it holds tens of megabytes. */
  readonly idleMs?: number;
}

interface RunningJob {
  readonly id: number;
  readonly finish: (result: Result<MadeExport>) => void;
}

/**
 * Makes exports outside of this process, one at a time, so that the window and saving go on meanwhile. A worker that
 * crashes or is cancelled is killed, and the next export gets a new one.
 */
export class ExportRunner {
  readonly #host: ExportHost;
  readonly #idleMs: number;
  #worker: ExportWorker | undefined;
  #running: RunningJob | undefined;
  #lastJob: Promise<unknown> = Promise.resolve();
  #idleTimer: NodeJS.Timeout | undefined;
  #jobCount = 0;

  constructor({ host, idleMs = 30_000 }: ExportRunnerOptions) {
    this.#host = host;
    this.#idleMs = idleMs;
  }

  /** Never rejects. `signal` stops the work at once: error `cancelled`. */
  run(
    input: ExportInput,
    choice: ExportChoice,
    { signal, withPreview = false }: { readonly signal?: AbortSignal; readonly withPreview?: boolean } = {},
  ): Promise<Result<MadeExport>> {
    const job = this.#lastJob.then(() => this.#runNow({ input, choice, withPreview }, signal));
    this.#lastJob = job;
    return job;
  }

  /** Kills the worker; an export in work ends as `cancelled`. */
  close(): void {
    clearTimeout(this.#idleTimer);
    this.#giveUp(EXPORT_CANCELLED);
  }

  #runNow(work: Omit<ExportJob, 'id'>, signal: AbortSignal | undefined): Promise<Result<MadeExport>> {
    if (signal?.aborted) return Promise.resolve(err(EXPORT_CANCELLED));
    clearTimeout(this.#idleTimer);
    this.#jobCount += 1;
    const id = this.#jobCount;
    return new Promise((resolve) => {
      const onAbort = () => this.#giveUp(EXPORT_CANCELLED);
      signal?.addEventListener('abort', onAbort);
      const finish = (result: Result<MadeExport>) => {
        signal?.removeEventListener('abort', onAbort);
        this.#running = undefined;
        this.#idleTimer = setTimeout(() => this.#stopWorker(), this.#idleMs).unref();
        resolve(result);
      };
      this.#running = { id, finish };
      try {
        this.#worker ??= this.#startWorker();
        this.#worker.post({ id, ...work });
      } catch (thrown) {
        this.#giveUp(toAppError(thrown));
      }
    });
  }

  /** Events of a worker that was given up may still arrive and mean nothing any more. */
  #startWorker(): ExportWorker {
    const worker = this.#host.start({
      onMessage: (message) => {
        if (this.#worker === worker) this.#settle(message);
      },
      onEnd: () => {
        if (this.#worker !== worker) return;
        this.#worker = undefined;
        this.#running?.finish(err(CRASHED));
      },
    });
    return worker;
  }

  #settle(message: unknown): void {
    const running = this.#running;
    if (running === undefined) return;
    const answer = parseExportAnswer(message);
    if (answer === undefined) this.#giveUp(CRASHED);
    else if (answer.id === running.id) running.finish(answer.result);
  }

  #giveUp(error: AppError): void {
    this.#stopWorker();
    this.#running?.finish(err(error));
  }

  #stopWorker(): void {
    this.#worker?.kill();
    this.#worker = undefined;
  }
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
