import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImportRunner } from '#electron/importing/import-runner.ts';
import { createNodeTaskHost } from '#electron/tasks/node-task-host.ts';
import { buildImportWorker } from '#test/support/build-import-worker.ts';
import { utf8 } from '#test/support/bytes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefmark-worker-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const FILE = { bytes: utf8('# Kursk\n\nThe brigade moved.'), fileName: 'a.md' };

async function aWorkerThat(body: string): Promise<URL> {
  const file = path.join(folder, `${body.length}-${Math.abs(body.charCodeAt(0))}.mjs`);
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => { ${body} });`,
  );
  return pathToFileURL(file);
}

describe('createNodeTaskHost', () => {
  it('parses in a thread with the worker that the app ships', async () => {
    const runner = createImportRunner({
      host: createNodeTaskHost(await buildImportWorker(path.join(folder, 'app'))),
    });
    expect(await runner.run(FILE)).toMatchObject({ ok: true, value: { title: 'Kursk' } });
    expect(await runner.run({ bytes: new Uint8Array(0), fileName: 'b.txt' })).toMatchObject({
      error: { code: 'file-empty' },
    });
    runner.close();
  }, 60_000);

  it('stops a parser that hangs', async () => {
    const host = createNodeTaskHost(await aWorkerThat('for (;;);'));
    const runner = createImportRunner({ host, limits: { timeoutMs: 500, memoryMb: 64 } });
    expect(await runner.run(FILE)).toMatchObject({ error: { code: 'timeout' } });
  });

  it('survives a parser that eats all memory', async () => {
    const host = createNodeTaskHost(
      await aWorkerThat('const all = []; for (;;) all.push(new Array(1e5).fill({}));'),
    );
    const runner = createImportRunner({ host, limits: { timeoutMs: 30_000, memoryMb: 32 } });
    expect(await runner.run(FILE)).toMatchObject({ error: { details: { end: 'out-of-memory' } } });
  }, 60_000);

  it('survives a parser that throws outside of its promise', async () => {
    const host = createNodeTaskHost(await aWorkerThat("throw new Error('boom');"));
    expect(await createImportRunner({ host }).run(FILE)).toMatchObject({
      error: { details: { end: 'crashed' } },
    });
  });
});
