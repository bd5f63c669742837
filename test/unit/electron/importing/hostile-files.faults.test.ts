import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOutcome } from '#core/ipc/contract.ts';
import { createImportRunner, type ImportRunner } from '#electron/importing/import-runner.ts';
import { ImportService } from '#electron/main/import-service.ts';
import type { Library } from '#electron/storage/library.ts';
import { createNodeTaskHost } from '#electron/tasks/node-task-host.ts';
import { buildImportWorker } from '#test/support/build-import-worker.ts';
import { type CountingServer, startCountingServer } from '#test/support/hostile/counting-server.ts';
import { listHostileFiles } from '#test/support/hostile/hostile-corpus.ts';
import type { Expected, HostileFile } from '#test/support/hostile/hostile-file.ts';
import { aNewId, openTestLibrary, unwrap } from '#test/support/storage-fixtures.ts';

/** Names only: where their remote parts lie is known when the server has started. */
const NAMES = listHostileFiles({ url: 'http://127.0.0.1:1' }).map(({ fileName }) => fileName);
const PATIENT = { timeoutMs: 120_000, memoryMb: 1024 };
/** For files that keep the parser busy for minutes. */
const IMPATIENT = { timeoutMs: 3000, memoryMb: 1024 };

describe('hostile files', () => {
  let base: string;
  let library: Library;
  let runners: { readonly patient: ImportRunner; readonly impatient: ImportRunner };
  let service: ImportService;
  let server: CountingServer;
  let files: ReadonlyMap<string, HostileFile>;

  beforeAll(async () => {
    base = await mkdtemp(path.join(tmpdir(), 'briefmark-hostile-'));
    await mkdir(path.join(base, 'inbox'));
    server = await startCountingServer();
    files = new Map(listHostileFiles(server).map((file) => [file.fileName, file]));
    // The parser that the app ships, killed by a runner like the one of the app.
    const workerFile = await buildImportWorker(path.join(base, 'app'));
    const host = createNodeTaskHost(workerFile);
    runners = {
      patient: createImportRunner({ host, limits: PATIENT }),
      impatient: createImportRunner({ host, limits: IMPATIENT }),
    };
    library = await openTestLibrary(path.join(base, 'library'));
    service = new ImportService({
      library,
      parse: (request) =>
        runners[files.get(request.fileName)?.isHeavy === true ? 'impatient' : 'patient'].run(request),
      now: () => new Date('2026-01-06T09:00:00.000Z'),
      newId: () => aNewId('import'),
      onProgress: () => undefined,
    });
  });
  afterAll(async () => {
    runners.patient.close();
    runners.impatient.close();
    await library.close();
    await server.close();
    await rm(base, { recursive: true, force: true });
  });

  it.each(NAMES)('%s', async (fileName) => {
    const file = files.get(fileName);
    if (file === undefined) throw new Error('There is no such file.');
    const place = path.join(base, 'inbox', fileName);
    await writeFile(place, file.make());
    const before = await listPlaces(base);
    const { outcomes } = await service.importPaths([place]);

    expect(outcomes).toHaveLength(file.becomes.length);
    for (const expected of file.becomes) {
      const { label = '' } = expected;
      const outcome = outcomes.find((each) => each.fileName.includes(label));
      await expectOutcome(library, outcome, expected);
    }
    // What was imported lies in the library, and nothing else lies anywhere.
    expect(await listPlaces(base)).toEqual([...before, ...listBriefPlaces(outcomes)].sort());
    await rm(place);
  });

  it('leave the parser able to read the next file', async () => {
    const next = path.join(base, 'inbox', 'next.txt');
    await writeFile(next, 'The next report.');
    expect((await service.importPaths([next])).outcomes).toMatchObject([{ outcome: 'imported' }]);
  });

  it('reached no server that they name', async () => {
    expect(server.seen).toEqual([]);
    await fetch(server.url); // the server does count
    expect(server.seen).toEqual(['connection', '/']);
  });
});

/** Briefs of the library, and whatever appeared beside it or in the temporary folder under a name of the corpus. */
async function listPlaces(base: string): Promise<string[]> {
  const briefs = await readdir(path.join(base, 'library/briefs')).catch(() => []);
  const strangers = (await readdir(tmpdir())).filter((name) =>
    /escaped|absolute|evil|passwd|bomb/.test(name),
  );
  return [...briefs, ...strangers, ...(await readdir(base))].sort();
}

function listBriefPlaces(outcomes: readonly ImportOutcome[]): string[] {
  return outcomes.flatMap((outcome) => (outcome.outcome === 'imported' ? [outcome.brief.id] : []));
}

async function expectOutcome(library: Library, outcome: ImportOutcome | undefined, expected: Expected) {
  if (outcome === undefined) throw new Error('A part of this file has no outcome.');
  expect({ outcome: outcome.outcome, says: sentenceOf(outcome) }).toEqual({
    outcome: expected.outcome,
    says: expected.says === undefined ? expect.any(String) : expect.stringMatching(expected.says),
  });
  if (outcome.outcome !== 'imported' || expected.outcome !== 'imported' || !expected.text) return;
  const { text } = unwrap(await library.readBrief(outcome.brief.id)).text;
  // Not toMatch: a failure would print fifty megabytes.
  expect(expected.text.test(text), text.slice(0, 200)).toBe(true);
}

function sentenceOf(outcome: ImportOutcome): string {
  switch (outcome.outcome) {
    case 'imported':
      return outcome.notes.join(' ');
    case 'refused':
      return outcome.error.message;
    case 'skipped':
      return outcome.reason;
    default:
      return '';
  }
}
