import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { createReissueRunner, type ReissueTask } from '#electron/importing/reissue-runner.ts';
import { createNodeTaskHost } from '#electron/tasks/node-task-host.ts';
import type { TaskHost } from '#electron/tasks/task-host.ts';
import { buildImportWorker } from '#test/support/build-import-worker.ts';
import { anAnnotation, aRelation } from '#test/support/builders.ts';
import { unwrap } from '#test/support/storage-fixtures.ts';

const EARLIER = 'The port reopened on Monday. Cranes were repaired by Friday.';
const LATER = 'Corrected on 4 May. The port reopened on Monday. Cranes were removed by Friday.';

function aTask(): ReissueTask {
  const marked = ['port reopened', 'Cranes were repaired'].map((words, index) => {
    const start = EARLIER.indexOf(words);
    return anAnnotation({ id: `mark-${index}`, spans: [describeSpan(EARLIER, start, start + words.length)] });
  });
  const relation = aRelation({});
  return {
    earlier: {
      briefId: briefIdSchema.parse('earlier'),
      text: EARLIER,
      state: {
        annotations: new Map(marked.map((annotation) => [annotation.id, annotation])),
        relations: new Map([[relation.id, relation]]),
      },
    },
    later: { briefId: briefIdSchema.parse('later'), text: LATER },
  };
}

/** A worker that answers what the test says, or nothing. */
function aHost(value?: unknown): TaskHost<ReissueTask> {
  return {
    start: (_limits, { onMessage }) => ({
      post: ({ id }) => {
        if (value !== undefined) setImmediate(() => onMessage({ id, result: { ok: true, value } }));
      },
      kill: () => undefined,
    }),
  };
}

describe('createReissueRunner', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'briefmark-reissue-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('places passages in the worker that the app ships', async () => {
    const workerFile = await buildImportWorker(folder, { entry: 'electron/importing/reissue-worker.ts' });
    const runner = createReissueRunner({ host: createNodeTaskHost(workerFile) });
    const task = aTask();
    const placed = unwrap(await runner.run(task));
    runner.close();
    expect(placed.counts).toEqual({ exact: 1, moved: 0, changed: 1, ambiguous: 0, lost: 0 });
    expect(placed.annotations.map(({ placement }) => placement)).toEqual(['placed', 'orphan']);
    expect(placed.relations).toHaveLength(1);
    const ids = placed.annotations.map(({ id }) => id);
    expect(new Set([...ids, ...task.earlier.state.annotations.keys()]).size).toBe(4);
  }, 60_000);

  it('does not believe a process that answers what the model does not know', async () => {
    const runner = createReissueRunner({
      host: aHost({ annotations: [{ id: 'x' }], relations: [], counts: {} }),
    });
    expect(await runner.run(aTask())).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    runner.close();
  });

  it('says that it took too long, and what to do instead', async () => {
    const runner = createReissueRunner({ host: aHost(), limits: { timeoutMs: 1000, memoryMb: 64 } });
    expect(await runner.run(aTask())).toMatchObject({
      ok: false,
      error: {
        code: 'timeout',
        message: expect.stringMatching(/longer than 1 seconds.*Import it as a new brief/),
      },
    });
    runner.close();
  });

  it('says that nothing was changed when it is cancelled', async () => {
    const runner = createReissueRunner({ host: aHost() });
    const running = runner.run(aTask());
    await new Promise(setImmediate);
    runner.close();
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
