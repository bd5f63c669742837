import type { ImportHost, ImportLimits, ImportWorker, WorkerEnd } from './import-host.ts';

export type OnceOutcome =
  | { readonly kind: 'answered'; readonly message: unknown }
  | { readonly kind: 'ended'; readonly end: WorkerEnd | 'timeout' };

/**
 * One job in a process of its own, which is gone afterwards whatever happened. Never rejects. What it answers is for the
 * caller to check: it may come from a process that a hostile file has taken over.
 */
export function runOnce(
  host: ImportHost,
  { limits, job }: { readonly limits: ImportLimits; readonly job: unknown },
): Promise<OnceOutcome> {
  return new Promise((resolve) => {
    let worker: ImportWorker | undefined;
    const settle = (outcome: OnceOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
      const started = worker;
      worker = undefined; // killing may end it at once, which settles again
      started?.kill();
    };
    const timer = setTimeout(() => settle({ kind: 'ended', end: 'timeout' }), limits.timeoutMs);
    try {
      worker = host.start(limits, {
        onMessage: (message) => settle({ kind: 'answered', message }),
        onEnd: (end) => settle({ kind: 'ended', end }),
      });
      worker.post(job);
    } catch {
      settle({ kind: 'ended', end: 'crashed' }); // no process could be started, or the job is too large to be sent
    }
  });
}
