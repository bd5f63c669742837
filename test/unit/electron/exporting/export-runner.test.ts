import { describe, expect, it } from 'vitest';
import { chooseEverything, type ExportChoice } from '#core/exports/export-choice.ts';
import { makeExport } from '#core/exports/make-export.ts';
import { createExportRunner, type ExportTask } from '#electron/exporting/export-runner.ts';
import type { TaskHost, TaskMessage, TaskWorkerEvents } from '#electron/tasks/task-host.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

type Reaction = (message: TaskMessage<ExportTask>, events: TaskWorkerEvents) => void | Promise<void>;

/** A worker in this thread whose answers cross a real structured clone. */
function aHost(
  react: Reaction,
): TaskHost<ExportTask> & { readonly killed: () => number; readonly started: () => number } {
  let killed = 0;
  let started = 0;
  return {
    killed: () => killed,
    started: () => started,
    start(_limits, events) {
      started += 1;
      return {
        post: (message) => void Promise.resolve().then(() => react(structuredClone(message), events)),
        kill: () => {
          killed += 1;
        },
      };
    },
  };
}

const answer: Reaction = async ({ id, task: { input, choice } }, { onMessage }) =>
  onMessage(structuredClone({ id, result: await makeExport(input, choice) }));

function anExport(choice: ExportChoice): ExportTask {
  return { input: aRichExport(), choice };
}

describe('createExportRunner', () => {
  it('brings texts, bytes and pages to print back as they were made', async () => {
    const host = aHost(answer);
    const runner = createExportRunner(host);
    for (const formatId of ['csv', 'xlsx', 'pdf', 'brat']) {
      const choice = chooseEverything(formatId);
      const expected = await makeExport(aRichExport(), choice);
      expect(await runner.run(anExport(choice))).toEqual(expected);
    }
    expect(host.started()).toBe(1);
    runner.close();
  });

  it('hands a refusal on', async () => {
    const runner = createExportRunner(aHost(answer));
    const made = await runner.run(anExport(chooseEverything('telegram')));
    expect(made).toMatchObject({ ok: false, error: { code: 'not-found' } });
    runner.close();
  });

  it('stops a cancelled export at once and goes on with a new worker', async () => {
    const host = aHost((message, events) =>
      message.task.choice.formatId === 'tei' ? undefined : answer(message, events),
    );
    const runner = createExportRunner(host);
    const abort = new AbortController();
    const hanging = runner.run(anExport(chooseEverything('tei')), { signal: abort.signal });
    await Promise.resolve();
    abort.abort();
    expect(await hanging).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(host.killed()).toBe(1);
    expect(await runner.run(anExport(chooseEverything('csv')))).toMatchObject({ ok: true });
    expect(host.started()).toBe(2);
    runner.close();
  });

  it('starts nothing for an export that was cancelled while it waited', async () => {
    const host = aHost(answer);
    const runner = createExportRunner(host);
    const abort = new AbortController();
    abort.abort();
    const made = await runner.run(anExport(chooseEverything('csv')), { signal: abort.signal });
    expect(made).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(host.started()).toBe(0);
  });

  it.each([
    ['ends', ((_job, { onEnd }) => onEnd('crashed')) satisfies Reaction],
    [
      'answers nonsense',
      (({ id }, { onMessage }) => onMessage({ id, result: { ok: true } })) satisfies Reaction,
    ],
  ])('says so when the worker %s', async (_what, react) => {
    const runner = createExportRunner(aHost(react));
    const made = await runner.run(anExport(chooseEverything('csv')));
    expect(made).toMatchObject({ ok: false, error: { code: 'export-refused' } });
    runner.close();
  });
});
