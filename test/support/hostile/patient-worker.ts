import type { ImportHost, ImportLimits, ImportWorker } from '#electron/importing/import-host.ts';
import type { OnceOutcome } from '#electron/importing/run-once.ts';

/** Many jobs for one process within the limits of each: a process for every case would be most of the time of a fuzz run. */
export class PatientWorker {
  readonly #host: ImportHost;
  readonly #limits: ImportLimits;
  #worker: ImportWorker | undefined;
  #settle: (outcome: OnceOutcome) => void = () => undefined;

  constructor(host: ImportHost, limits: ImportLimits) {
    this.#host = host;
    this.#limits = limits;
  }

  /** One at a time. A process that ended or took too long is gone; the next job gets a new one. */
  async ask(job: unknown): Promise<OnceOutcome> {
    let timer: NodeJS.Timeout | undefined;
    const outcome = await new Promise<OnceOutcome>((resolve) => {
      this.#settle = resolve;
      timer = setTimeout(() => resolve({ kind: 'ended', end: 'timeout' }), this.#limits.timeoutMs);
      this.#worker ??= this.#start();
      this.#worker.post(job);
    });
    clearTimeout(timer);
    if (outcome.kind === 'ended') this.close();
    return outcome;
  }

  close(): void {
    this.#worker?.kill();
    this.#worker = undefined;
  }

  #start(): ImportWorker {
    const worker = this.#host.start(this.#limits, {
      onMessage: (message) => {
        if (this.#worker === worker) this.#settle({ kind: 'answered', message });
      },
      onEnd: (end) => {
        if (this.#worker === worker) this.#settle({ kind: 'ended', end });
      },
    });
    return worker;
  }
}
