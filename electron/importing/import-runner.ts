import { z } from 'zod';
import { type AppError, toAppError } from '#core/app-error.ts';
import { appErrorSchema } from '#core/ipc/app-error-schema.ts';
import { err, type Result } from '#core/result.ts';
import {
  IMPORT_LIMITS,
  type ImportHost,
  type ImportLimits,
  type ImportWorker,
  type WorkerEnd,
} from './import-host.ts';
import { type ImportRequest, type ParsedDocument, parsedDocumentSchema } from './parsed-document.ts';

export interface ImportRunnerOptions {
  readonly host: ImportHost;
  readonly limits?: ImportLimits;
  /** The worker is let go after so long without work: it holds tens of megabytes. */
  readonly idleMs?: number;
}

const answerSchema = z.object({
  id: z.int(),
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: parsedDocumentSchema }),
    z.object({ ok: z.literal(false), error: appErrorSchema }),
  ]),
});
type Answer = z.infer<typeof answerSchema>;

interface RunningJob {
  readonly id: number;
  readonly fileName: string;
  readonly finish: (result: Result<ParsedDocument>) => void;
}

/**
 * Parses files outside of this process, one at a time, within limits of time and memory. One worker serves many files,
 * because starting one takes longer than parsing most. A worker that overruns, crashes or is cancelled is killed and the
 * next file gets a new one; the app goes on and nothing is left behind.
 */
export class ImportRunner {
  readonly #host: ImportHost;
  readonly #limits: ImportLimits;
  readonly #idleMs: number;
  #worker: ImportWorker | undefined;
  #running: RunningJob | undefined;
  #lastJob: Promise<unknown> = Promise.resolve();
  #idleTimer: NodeJS.Timeout | undefined;
  #jobCount = 0;

  constructor({ host, limits = IMPORT_LIMITS, idleMs = 30_000 }: ImportRunnerOptions) {
    this.#host = host;
    this.#limits = limits;
    this.#idleMs = idleMs;
  }

  /** Never rejects. `signal` stops the parser at once: error `cancelled`. */
  run(
    request: ImportRequest,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<Result<ParsedDocument>> {
    const job = this.#lastJob.then(() => this.#runNow(request, signal));
    this.#lastJob = job;
    return job;
  }

  /** Kills the worker; a file being parsed ends as `cancelled`. */
  close(): void {
    clearTimeout(this.#idleTimer);
    this.#stopWorker();
    if (this.#running !== undefined) this.#running.finish(err(describeCancel(this.#running.fileName)));
  }

  #runNow(request: ImportRequest, signal: AbortSignal | undefined): Promise<Result<ParsedDocument>> {
    const { fileName } = request;
    if (signal?.aborted) return Promise.resolve(err(describeCancel(fileName)));
    clearTimeout(this.#idleTimer);
    this.#jobCount += 1;
    const id = this.#jobCount;
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.#giveUp(describeTimeout(fileName, this.#limits)),
        this.#limits.timeoutMs,
      );
      const onAbort = () => this.#giveUp(describeCancel(fileName));
      signal?.addEventListener('abort', onAbort);
      const finish = (result: Result<ParsedDocument>) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#running = undefined;
        this.#idleTimer = setTimeout(() => this.#stopWorker(), this.#idleMs).unref();
        resolve(result);
      };
      this.#running = { id, fileName, finish };
      this.#post(id, request);
    });
  }

  #post(id: number, request: ImportRequest): void {
    try {
      this.#worker ??= this.#startWorker();
      this.#worker.post({ id, request });
    } catch (thrown) {
      this.#giveUp(toAppError(thrown));
    }
  }

  /** Events of a worker that was given up may still arrive and mean nothing any more. */
  #startWorker(): ImportWorker {
    const worker = this.#host.start(this.#limits, {
      onMessage: (message) => {
        if (this.#worker === worker) this.#settle(message);
      },
      onEnd: (end) => {
        if (this.#worker !== worker) return;
        this.#worker = undefined;
        this.#running?.finish(err(describeEnd(this.#running.fileName, end)));
      },
    });
    return worker;
  }

  #settle(message: unknown): void {
    const running = this.#running;
    if (running === undefined) return;
    const answer = answerSchema.safeParse(message);
    if (!answer.success) this.#giveUp(describeEnd(running.fileName, 'crashed', answer.error.message));
    else if (answer.data.id === running.id) running.finish(toResult(answer.data));
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

function toResult({ result }: Answer): Result<ParsedDocument> {
  if (result.ok) return result;
  const { details, ...error } = result.error;
  return err(details === undefined ? error : { ...error, details });
}

function describeCancel(fileName: string): AppError {
  return { code: 'cancelled', message: `The import of “${fileName}” was cancelled. Nothing of it was kept.` };
}

function describeTimeout(fileName: string, { timeoutMs }: ImportLimits): AppError {
  return {
    code: 'timeout',
    message: `Reading “${fileName}” took longer than ${Math.round(timeoutMs / 1000)} seconds and was stopped. Split the file or save it as plain text, then import that.`,
    details: { timeoutMs },
  };
}

function describeEnd(fileName: string, end: WorkerEnd, cause = ''): AppError {
  const reason =
    end === 'out-of-memory' ? 'needs more memory than Briefmark allows' : 'brought the reader down';
  return {
    code: 'file-unreadable',
    message: `“${fileName}” could not be read: its content ${reason}. Save it as plain text and import that.`,
    details: { end, cause: cause.slice(0, 2000) },
  };
}
