import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { TaskRunner, type TaskRunnerOptions } from '#electron/tasks/task-runner.ts';
import { aTaskHost, aWorkingHost } from '#test/support/task-host.ts';

type Options = TaskRunnerOptions<string, number>;

function aRunner(host: Options['host'], changes: Partial<Options> = {}): TaskRunner<string, number> {
  return new TaskRunner<string, number>({
    host,
    limits: { timeoutMs: 1000, memoryMb: 64 },
    answerSchema: z.int(),
    describeFailure: (task, failure) => ({
      code: failure.kind === 'cancelled' ? 'cancelled' : 'internal',
      message: `${task}: ${failure.kind}`,
    }),
    ...changes,
  });
}

const count = aWorkingHost<string>((task) => ({ ok: true, value: task.length }));

describe('TaskRunner', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('hands tasks to one worker in order, one at a time', async () => {
    const log: string[] = [];
    const host = aTaskHost<string>(({ id, task }, { onMessage }) => {
      log.push(`begin ${task}`);
      setTimeout(() => {
        log.push(`end ${task}`);
        onMessage({ id, result: { ok: true, value: task.length } });
      }, 100);
    });
    const runner = aRunner(host);
    const runs = [runner.run('first'), runner.run('third task')];
    await vi.advanceTimersByTimeAsync(500);
    expect(await Promise.all(runs)).toEqual([
      { ok: true, value: 5 },
      { ok: true, value: 10 },
    ]);
    expect(log).toEqual(['begin first', 'end first', 'begin third task', 'end third task']);
    expect(host.started()).toBe(1);
  });

  it('tells how far a task is, and nothing of another', async () => {
    const host = aTaskHost<string>(({ id, task }, { onMessage }) => {
      onMessage({ id, progress: { done: 1, total: 3 } });
      onMessage({ id: id + 7, progress: { done: 2, total: 3 } });
      onMessage({ id, result: { ok: true, value: task.length } });
    });
    const told: unknown[] = [];
    const run = aRunner(host).run('four', { onProgress: (progress) => told.push(progress) });
    expect(await run).toEqual({ ok: true, value: 4 });
    expect(told).toEqual([{ done: 1, total: 3 }]);
  });

  it('believes no worker whose progress is none', async () => {
    const host = aTaskHost<string>(({ id }, { onMessage }) =>
      onMessage({ id, progress: { done: 'many', total: 3 } }),
    );
    expect(await aRunner(host).run('four')).toMatchObject({ ok: false });
    expect(host.killed()).toBe(1);
  });

  it('hands the failure of a task on as it is', async () => {
    const error = { code: 'file-empty', message: 'Empty.', details: { bytes: 0 } };
    const runner = aRunner(aWorkingHost(() => ({ ok: false, error })));
    expect(await runner.run('a')).toEqual({ ok: false, error });
  });

  it('lets work without a limit of time go on', async () => {
    const host = aTaskHost<string>(({ id }, { onMessage }) => {
      setTimeout(() => onMessage({ id, result: { ok: true, value: 1 } }), 3_600_000);
    });
    const run = aRunner(host, { limits: { timeoutMs: null, memoryMb: 64 } }).run('slow');
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await run).toEqual({ ok: true, value: 1 });
    expect(host.killed()).toBe(0);
  });

  it.each([
    ['a number that is none', { ok: true, value: 'many' }],
    ['no result', undefined],
    ['a failure without a sentence', { ok: false, error: { code: 'file-empty' } }],
    ['a failure of its own invention', { ok: false, error: { code: 'format-disk', message: 'x' } }],
  ])('believes no worker that answers %s, and says what was being done', async (_what, result) => {
    const host = aWorkingHost<string>(() => result);
    const failures: unknown[] = [];
    const runner = aRunner(host, {
      describeFailure: (task, failure) => {
        failures.push(failure);
        return { code: 'internal', message: `${task} failed` };
      },
    });
    expect(await runner.run('report.txt')).toMatchObject({ error: { message: 'report.txt failed' } });
    expect(failures).toEqual([{ kind: 'crashed', cause: expect.stringMatching(/./) }]);
    expect(host.killed()).toBe(1);
  });

  it('does not take the answer to another task for this one', async () => {
    const host = aTaskHost<string>(({ id, task }, { onMessage }) => {
      onMessage({ id: id + 1, result: { ok: true, value: 999 } });
      onMessage({ id, result: { ok: true, value: task.length } });
    });
    expect(await aRunner(host).run('abc')).toEqual({ ok: true, value: 3 });
  });

  it.each(['out-of-memory', 'crashed'] as const)('names the task when its worker ends: %s', async (kind) => {
    const host = aTaskHost<string>((_message, { onEnd }) => onEnd(kind));
    const runner = aRunner(host);
    expect(await runner.run('a')).toMatchObject({ error: { message: `a: ${kind}` } });
    expect(await runner.run('b')).toMatchObject({ error: { message: `b: ${kind}` } });
    expect(host.started()).toBe(2);
  });

  it('kills what is cancelled or late, and begins nothing that was cancelled while it waited', async () => {
    const host = aTaskHost<string>(() => undefined);
    const runner = aRunner(host);
    const late = runner.run('late');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await late).toMatchObject({ error: { message: 'late: timeout' } });
    const abort = new AbortController();
    const runs = ['now', 'next'].map((task) => runner.run(task, { signal: abort.signal }));
    await vi.advanceTimersByTimeAsync(10);
    abort.abort();
    for (const run of runs) expect(await run).toMatchObject({ error: { code: 'cancelled' } });
    expect([host.started(), host.killed()]).toEqual([2, 2]);
  });

  it('lets an idle worker go and starts another for the next task', async () => {
    const before = count.started();
    const runner = aRunner(count, { idleMs: 500 });
    const first = runner.run('a');
    await vi.advanceTimersByTimeAsync(600);
    await first;
    const second = runner.run('ab');
    await vi.advanceTimersByTimeAsync(0);
    expect(await second).toEqual({ ok: true, value: 2 });
    expect(count.started() - before).toBe(2);
  });
});
