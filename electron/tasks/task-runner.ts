import { z } from 'zod';
import { type AppError, toAppError } from '#core/app-error.ts';
import { appErrorSchema } from '#core/ipc/app-error-schema.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { TaskHost, TaskLimits, TaskProgress, TaskWorker, WorkerEnd } from './task-host.ts';

/** Why there is no answer. `cause` is for the log: what was wrong with an answer that is none. */
export type TaskFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: WorkerEnd; readonly cause: string };

export interface TaskRunnerOptions<Task, Answer> {
  readonly host: TaskHost<Task>;
  readonly limits: TaskLimits;
  /** The worker is our own, but it runs over what others wrote: its answer is read like any that crosses a border. */
  readonly answerSchema: z.ZodType<Answer>;
  /** The sentence for a person, naming what was being done. */
  readonly describeFailure: (task: Task, failure: TaskFailure) => AppError;
  /** The worker is let go after so long without work: it holds tens of megabytes. */
  readonly idleMs?: number;
}

const progressSchema = z.object({
  id: z.int(),
  progress: z.object({ done: z.int().min(0), total: z.int().min(0) }),
});

const messageSchema = z.object({
  id: z.int(),
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), error: appErrorSchema }),
  ]),
});

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: TaskProgress) => void;
}

interface RunningTask<Answer> {
  readonly id: number;
  readonly describe: (failure: TaskFailure) => AppError;
  readonly onProgress: (progress: TaskProgress) => void;
  readonly finish: (result: Result<Answer>) => void;
}

/**
 * Runs tasks outside of this process, one at a time, within limits of time and memory, so that the window and saving go
 * on meanwhile. One worker serves many tasks, because starting one takes longer than most of them. A worker that
 * overruns, crashes or is cancelled is killed and the next task gets a new one; nothing is left behind.
 */
export class TaskRunner<Task, Answer> {
  readonly #options: TaskRunnerOptions<Task, Answer>;
  #worker: TaskWorker<Task> | undefined;
  #running: RunningTask<Answer> | undefined;
  #lastTask: Promise<unknown> = Promise.resolve();
  #idleTimer: NodeJS.Timeout | undefined;
  #taskCount = 0;

  constructor(options: TaskRunnerOptions<Task, Answer>) {
    this.#options = options;
  }

  /** Never rejects. `signal` stops the work at once. */
  run(task: Task, options: RunOptions = {}): Promise<Result<Answer>> {
    const done = this.#lastTask.then(() => this.#runNow(task, options));
    this.#lastTask = done;
    return done;
  }

  /** Kills the worker; a task in work ends as cancelled. */
  close(): void {
    clearTimeout(this.#idleTimer);
    this.#giveUp({ kind: 'cancelled' });
  }

  #runNow(task: Task, { signal, onProgress = () => undefined }: RunOptions): Promise<Result<Answer>> {
    const { describeFailure, idleMs = 30_000 } = this.#options;
    const describe = (failure: TaskFailure) => describeFailure(task, failure);
    if (signal?.aborted) return Promise.resolve(err(describe({ kind: 'cancelled' })));
    clearTimeout(this.#idleTimer);
    this.#taskCount += 1;
    const id = this.#taskCount;
    return new Promise((resolve) => {
      const timer = this.#startTimer();
      const onAbort = () => this.#giveUp({ kind: 'cancelled' });
      signal?.addEventListener('abort', onAbort);
      const finish = (result: Result<Answer>) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#running = undefined;
        this.#idleTimer = setTimeout(() => this.#stopWorker(), idleMs).unref();
        resolve(result);
      };
      this.#running = { id, describe, onProgress, finish };
      this.#post(id, task);
    });
  }

  #startTimer(): NodeJS.Timeout | undefined {
    const { timeoutMs } = this.#options.limits;
    if (timeoutMs === null) return undefined;
    return setTimeout(() => this.#giveUp({ kind: 'timeout', timeoutMs }), timeoutMs);
  }

  #post(id: number, task: Task): void {
    try {
      this.#worker ??= this.#startWorker();
      this.#worker.post({ id, task });
    } catch (thrown) {
      this.#stopWorker();
      this.#running?.finish(err(toAppError(thrown)));
    }
  }

  /** Events of a worker that was given up may still arrive and mean nothing any more. */
  #startWorker(): TaskWorker<Task> {
    const { host, limits } = this.#options;
    const worker = host.start(limits, {
      onMessage: (message) => {
        if (this.#worker === worker) this.#settle(message);
      },
      onEnd: (kind) => {
        if (this.#worker === worker) this.#giveUp({ kind, cause: '' });
      },
    });
    return worker;
  }

  #settle(message: unknown): void {
    const running = this.#running;
    if (running === undefined) return;
    const progress = progressSchema.safeParse(message);
    if (progress.success) {
      if (progress.data.id === running.id) running.onProgress(progress.data.progress);
      return;
    }
    const read = messageSchema.safeParse(message);
    if (!read.success) this.#giveUp({ kind: 'crashed', cause: read.error.message });
    else if (read.data.id === running.id) this.#answer(read.data.result, running);
  }

  #answer(result: z.infer<typeof messageSchema>['result'], { finish }: RunningTask<Answer>): void {
    if (!result.ok) {
      const { details, ...error } = result.error;
      finish(err(details === undefined ? error : { ...error, details }));
      return;
    }
    const value = this.#options.answerSchema.safeParse(result.value);
    if (value.success) finish(ok(value.data));
    else this.#giveUp({ kind: 'crashed', cause: value.error.message });
  }

  #giveUp(failure: TaskFailure): void {
    this.#stopWorker();
    this.#running?.finish(err(this.#running.describe(failure)));
  }

  #stopWorker(): void {
    this.#worker?.kill();
    this.#worker = undefined;
  }
}
