export interface TaskLimits {
  /** From handing a task over until its answer, start of the process included; `null` for work that a person watches. */
  readonly timeoutMs: number | null;
  /** Heap of the process. */
  readonly memoryMb: number;
}

/** Why a worker is gone; `crashed` is everything but running out of memory. */
export type WorkerEnd = 'out-of-memory' | 'crashed';

/** How far a task is, in its own units: pages, briefs. */
export interface TaskProgress {
  readonly done: number;
  readonly total: number;
}

/** What goes to a worker. It answers `{ id, progress }` as often as it likes, and `{ id, result }` at the end. */
export interface TaskMessage<Task> {
  readonly id: number;
  readonly task: Task;
}

/** A process or thread that does one task after the other. */
export interface TaskWorker<Task> {
  post(message: TaskMessage<Task>): void;
  kill(): void;
}

export interface TaskWorkerEvents {
  onMessage(message: unknown): void;
  /** Once, also after `kill`. */
  onEnd(end: WorkerEnd): void;
}

/** Starts workers: an Electron utility process in the app, a thread in plain Node. */
export interface TaskHost<Task> {
  start(limits: TaskLimits, events: TaskWorkerEvents): TaskWorker<Task>;
}
