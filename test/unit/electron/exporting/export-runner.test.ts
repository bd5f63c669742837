import { describe, expect, it } from 'vitest';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { makeExport } from '#core/exports/make-export.ts';
import type { ExportHost, ExportJob, ExportWorkerEvents } from '#electron/exporting/export-job.ts';
import { ExportRunner } from '#electron/exporting/export-runner.ts';
import { aRichExport } from '#test/support/rich-brief.ts';

type Reaction = (job: ExportJob, events: ExportWorkerEvents) => void | Promise<void>;

/** A worker in this thread whose answers cross a real structured clone. */
function aHost(
  react: Reaction,
): ExportHost & { readonly killed: () => number; readonly started: () => number } {
  let killed = 0;
  let started = 0;
  return {
    killed: () => killed,
    started: () => started,
    start(events) {
      started += 1;
      return {
        post: (job) => void Promise.resolve().then(() => react(structuredClone(job), events)),
        kill: () => {
          killed += 1;
        },
      };
    },
  };
}

const answer: Reaction = async ({ id, input, choice, withPreview }, { onMessage }) =>
  onMessage(structuredClone({ id, result: await makeExport(input, choice, { withPreview }) }));

describe('ExportRunner', () => {
  it('brings texts, bytes and pages to print back as they were made', async () => {
    const host = aHost(answer);
    const runner = new ExportRunner({ host });
    for (const formatId of ['csv', 'xlsx', 'pdf', 'brat']) {
      const choice = chooseEverything(formatId);
      const expected = await makeExport(aRichExport(), choice);
      expect(await runner.run(aRichExport(), choice)).toEqual(expected);
    }
    expect(host.started()).toBe(1);
    runner.close();
  });

  it('hands a refusal on', async () => {
    const runner = new ExportRunner({ host: aHost(answer) });
    const made = await runner.run(aRichExport(), chooseEverything('telegram'));
    expect(made).toMatchObject({ ok: false, error: { code: 'not-found' } });
    runner.close();
  });

  it('stops a cancelled export at once and goes on with a new worker', async () => {
    const host = aHost((job, events) => (job.choice.formatId === 'tei' ? undefined : answer(job, events)));
    const runner = new ExportRunner({ host });
    const abort = new AbortController();
    const hanging = runner.run(aRichExport(), chooseEverything('tei'), { signal: abort.signal });
    await Promise.resolve();
    abort.abort();
    expect(await hanging).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(host.killed()).toBe(1);
    expect(await runner.run(aRichExport(), chooseEverything('csv'))).toMatchObject({ ok: true });
    expect(host.started()).toBe(2);
    runner.close();
  });

  it('starts nothing for an export that was cancelled while it waited', async () => {
    const host = aHost(answer);
    const runner = new ExportRunner({ host });
    const abort = new AbortController();
    abort.abort();
    const made = await runner.run(aRichExport(), chooseEverything('csv'), { signal: abort.signal });
    expect(made).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(host.started()).toBe(0);
  });

  it.each([
    ['ends', ((_job, { onEnd }) => onEnd()) satisfies Reaction],
    [
      'answers nonsense',
      (({ id }, { onMessage }) => onMessage({ id, result: { ok: true } })) satisfies Reaction,
    ],
  ])('says so when the worker %s', async (_what, react) => {
    const runner = new ExportRunner({ host: aHost(react) });
    const made = await runner.run(aRichExport(), chooseEverything('csv'));
    expect(made).toMatchObject({ ok: false, error: { code: 'export-refused' } });
    runner.close();
  });
});
