import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportHost, ImportWorkerEvents } from '#electron/importing/import-host.ts';
import { runOnce } from '#electron/importing/run-once.ts';

const LIMITS = { timeoutMs: 1000, memoryMb: 64 };

function aHost() {
  const seen: { jobs: unknown[]; events?: ImportWorkerEvents; kills: number } = { jobs: [], kills: 0 };
  const host: ImportHost = {
    start(_limits, events) {
      seen.events = events;
      return {
        post: (job) => void seen.jobs.push(job),
        kill: () => {
          seen.kills += 1;
          events.onEnd('crashed'); // as a process does that was killed
        },
      };
    },
  };
  return { host, seen };
}

describe('runOnce', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('hands the job over, gives the answer, and ends the process', async () => {
    const { host, seen } = aHost();
    const running = runOnce(host, { limits: LIMITS, job: 'read this' });
    seen.events?.onMessage('done');
    expect(await running).toEqual({ kind: 'answered', message: 'done' });
    expect(seen.jobs).toEqual(['read this']);
    expect(seen.kills).toBe(1);
  });

  it('kills what takes too long, and says that it was the time', async () => {
    const { host, seen } = aHost();
    const running = runOnce(host, { limits: LIMITS, job: 0 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await running).toEqual({ kind: 'ended', end: 'timeout' });
    expect(seen.kills).toBe(1);
  });

  it.each(['out-of-memory', 'crashed'] as const)('says how a process ended by itself: %s', async (end) => {
    const { host, seen } = aHost();
    const running = runOnce(host, { limits: LIMITS, job: 0 });
    seen.events?.onEnd(end);
    expect(await running).toEqual({ kind: 'ended', end });
  });

  it('gives an end also when no process can be started, and leaves no timer', async () => {
    const host: ImportHost = {
      start() {
        throw new Error('no such file');
      },
    };
    expect(await runOnce(host, { limits: LIMITS, job: 0 })).toEqual({ kind: 'ended', end: 'crashed' });
    expect(vi.getTimerCount()).toBe(0);
  });
});
