import { describe, expect, it } from 'vitest';
import type { ExpectedPrint } from '#core/formats/pdf/expected-print.ts';
import { checkPdf } from '#electron/exporting/check-pdf.ts';
import { createPdfCheckRunner, type PdfCheckTask } from '#electron/exporting/pdf-check-runner.ts';
import type { TaskHost, TaskMessage, TaskWorkerEvents } from '#electron/tasks/task-host.ts';
import { aColumn, aPdf } from '#test/support/pdf-files.ts';

type Reaction = (message: TaskMessage<PdfCheckTask>, events: TaskWorkerEvents) => void | Promise<void>;

const aHost = (react: Reaction): TaskHost<PdfCheckTask> => ({
  start: (_limits, events) => ({
    post: (message) => void Promise.resolve().then(() => react(structuredClone(message), events)),
    kill: () => undefined,
  }),
});
const answer: Reaction = async ({ id, task }, { onMessage }) =>
  onMessage(structuredClone({ id, result: await checkPdf(task.pdf, task.expected) }));

const expected: ExpectedPrint = {
  title: 'Trains',
  blocks: ['Trains'],
  isComplete: true,
  banner: [],
  bookmarks: ['Source'],
};
const pdf = aPdf([{ texts: aColumn(['Trains', 'Source']) }], {}, [{ title: 'Source', page: 0 }]);

describe('createPdfCheckRunner', () => {
  it('brings the answer of the process back, good or bad', async () => {
    const runner = createPdfCheckRunner(aHost(answer));
    expect(await runner.run({ pdf, expected })).toEqual({ ok: true, value: undefined });
    expect(await runner.run({ pdf, expected: { ...expected, blocks: ['Ships'] } })).toMatchObject({
      ok: false,
      error: { code: 'export-refused', message: expect.stringContaining('Ships') },
    });
    runner.close();
  });

  it('refuses the file when the process ends before it has answered', async () => {
    const runner = createPdfCheckRunner(aHost((_message, { onEnd }) => onEnd('crashed')));
    expect(await runner.run({ pdf, expected })).toMatchObject({
      ok: false,
      error: { code: 'export-refused', message: expect.stringContaining('could not be read back') },
    });
    runner.close();
  });

  it('says that it was cancelled when it is stopped', async () => {
    const runner = createPdfCheckRunner(aHost(() => undefined));
    const abort = new AbortController();
    const checking = runner.run({ pdf, expected }, { signal: abort.signal });
    await Promise.resolve();
    abort.abort();
    expect(await checking).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
