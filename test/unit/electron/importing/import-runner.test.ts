import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createImportRunner } from '#electron/importing/import-runner.ts';
import type { ImportRequest } from '#electron/importing/parsed-document.ts';
import type { TaskHost, TaskMessage, TaskWorkerEvents } from '#electron/tasks/task-host.ts';
import { utf8 } from '#test/support/bytes.ts';

interface StartedWorker {
  readonly jobs: TaskMessage<ImportRequest>[];
  readonly events: TaskWorkerEvents;
  isKilled: boolean;
}

/** A host whose workers answer only when the test says so. */
function aHost(): { readonly host: TaskHost<ImportRequest>; readonly workers: StartedWorker[] } {
  const workers: StartedWorker[] = [];
  const host: TaskHost<ImportRequest> = {
    start(_limits, events) {
      const worker: StartedWorker = { jobs: [], events, isKilled: false };
      workers.push(worker);
      return {
        post: (job) => void worker.jobs.push(job),
        kill: () => {
          worker.isKilled = true;
        },
      };
    },
  };
  return { host, workers };
}

const DOCUMENT = {
  text: { text: 'Kursk', blocks: [{ type: 'paragraph', start: 0, end: 5 }] },
  title: 'Kursk',
  language: null,
  source: {
    origin: '',
    author: '',
    published: '',
    url: '',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    encodingGuessed: false,
    importer: 'plain-text/1',
  },
  notes: [],
};
const FILE = { bytes: utf8('Kursk'), fileName: 'a.txt' };
const LIMITS = { timeoutMs: 1000, memoryMb: 64 };

describe('ImportRunner', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function start(idleMs?: number) {
    const { host, workers } = aHost();
    const runner = createImportRunner({ host, limits: LIMITS, ...(idleMs === undefined ? {} : { idleMs }) });
    return { runner, workers };
  }

  async function answer(worker: StartedWorker | undefined, result: unknown): Promise<void> {
    worker?.events.onMessage({ id: worker.jobs.at(-1)?.id, result });
    await vi.advanceTimersByTimeAsync(0);
  }

  it('keeps one worker for many files and parses them in order', async () => {
    const { runner, workers } = start();
    const first = runner.run(FILE);
    const second = runner.run({ ...FILE, fileName: 'b.txt' });
    await vi.advanceTimersByTimeAsync(0);
    expect(workers[0]?.jobs.map(({ task }) => task.fileName)).toEqual(['a.txt']);
    await answer(workers[0], { ok: true, value: DOCUMENT });
    await answer(workers[0], { ok: false, error: { code: 'file-empty', message: 'Empty.' } });
    expect(await first).toEqual({ ok: true, value: DOCUMENT });
    expect(await second).toEqual({ ok: false, error: { code: 'file-empty', message: 'Empty.' } });
    expect(workers).toHaveLength(1);
  });

  it('kills a worker that takes too long, says so, and goes on with a new one', async () => {
    const { runner, workers } = start();
    const slow = runner.run(FILE);
    const next = runner.run(FILE);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await slow).toMatchObject({
      error: {
        code: 'timeout',
        message: expect.stringContaining('Reading “a.txt” took longer than 1 seconds'),
      },
    });
    expect(workers[0]?.isKilled).toBe(true);
    await answer(workers[1], { ok: true, value: DOCUMENT });
    expect(await next).toMatchObject({ ok: true });
  });

  it('ignores what a worker says after it was given up', async () => {
    const { runner, workers } = start();
    void runner.run(FILE);
    const next = runner.run(FILE);
    await vi.advanceTimersByTimeAsync(1000);
    workers[0]?.events.onMessage({
      id: 2,
      result: { ok: false, error: { code: 'internal', message: 'old' } },
    });
    workers[0]?.events.onEnd('crashed');
    await answer(workers[1], { ok: true, value: DOCUMENT });
    expect(await next).toMatchObject({ ok: true });
  });

  it.each([
    ['out-of-memory', 'needs more memory than Briefmark allows'],
    ['crashed', 'brought the reader down'],
  ] as const)('names the file when the worker ends: %s', async (end, words) => {
    const { runner, workers } = start();
    const run = runner.run(FILE);
    await vi.advanceTimersByTimeAsync(0);
    workers[0]?.events.onEnd(end);
    expect(await run).toMatchObject({
      error: {
        code: 'file-unreadable',
        message: expect.stringContaining(`“a.txt” could not be read: its content ${words}`),
      },
    });
  });

  it('does not believe a worker that answers what the model forbids', async () => {
    const { runner, workers } = start();
    const run = runner.run(FILE);
    await vi.advanceTimersByTimeAsync(0);
    const blocks = [{ type: 'paragraph', start: 0, end: 500 }];
    await answer(workers[0], { ok: true, value: { ...DOCUMENT, text: { text: 'Kursk', blocks } } });
    expect(await run).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    expect(workers[0]?.isKilled).toBe(true);
  });

  it('stops at once when it is cancelled, and does not begin what waits', async () => {
    const { runner, workers } = start();
    const cancel = new AbortController();
    const runs = [runner.run(FILE, { signal: cancel.signal }), runner.run(FILE, { signal: cancel.signal })];
    await vi.advanceTimersByTimeAsync(0);
    cancel.abort();
    for (const run of runs) expect(await run).toMatchObject({ error: { code: 'cancelled' } });
    expect(workers.map(({ isKilled }) => isKilled)).toEqual([true]);
  });

  it('lets an idle worker go', async () => {
    const { runner, workers } = start(500);
    const run = runner.run(FILE);
    await vi.advanceTimersByTimeAsync(0);
    await answer(workers[0], { ok: true, value: DOCUMENT });
    await run;
    await vi.advanceTimersByTimeAsync(499);
    expect(workers[0]?.isKilled).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers[0]?.isKilled).toBe(true);
  });

  it('ends a running import when it is closed', async () => {
    const { runner, workers } = start();
    const run = runner.run(FILE);
    await vi.advanceTimersByTimeAsync(0);
    runner.close();
    expect(await run).toMatchObject({ error: { code: 'cancelled' } });
    expect(workers[0]?.isKilled).toBe(true);
  });

  it('answers when no worker can be started', async () => {
    const runner = createImportRunner({
      host: {
        start() {
          throw new Error('no such file');
        },
      },
    });
    expect(await runner.run(FILE)).toMatchObject({
      error: { code: 'internal', details: { cause: 'no such file' } },
    });
  });
});
