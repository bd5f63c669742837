import type { ImportRequest } from './parsed-document.ts';

export interface ImportLimits {
  /** From handing a file over until its answer, start of the process included. */
  readonly timeoutMs: number;
  /** Heap of the parsing process. */
  readonly memoryMb: number;
}

export const IMPORT_LIMITS: ImportLimits = { timeoutMs: 60_000, memoryMb: 1024 };

export interface ImportJob {
  readonly id: number;
  readonly request: ImportRequest;
}

/** Why a worker is gone; `crashed` is everything but running out of memory. */
export type WorkerEnd = 'out-of-memory' | 'crashed';

/** A process or thread that parses one file after the other. */
export interface ImportWorker {
  post(job: ImportJob): void;
  kill(): void;
}

export interface ImportWorkerEvents {
  onMessage(message: unknown): void;
  /** Once, also after `kill`. */
  onEnd(end: WorkerEnd): void;
}

/** Starts workers: an Electron utility process in the app, a thread in plain Node. */
export interface ImportHost {
  start(limits: ImportLimits, events: ImportWorkerEvents): ImportWorker;
}
