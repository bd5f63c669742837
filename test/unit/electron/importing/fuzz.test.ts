import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#core/result.ts';
import { createImportRunner } from '#electron/importing/import-runner.ts';
import { InterchangeRunner } from '#electron/interchange/interchange-runner.ts';
import type { InterchangeFile } from '#electron/interchange/reader.ts';
import { ImportService } from '#electron/main/import-service.ts';
import { createNodeTaskHost } from '#electron/tasks/node-task-host.ts';
import { buildImportWorker } from '#test/support/build-import-worker.ts';
import {
  anArchiveSeed,
  FUZZED_EXTENSIONS,
  FUZZED_FORMATS,
  readFuzzSeed,
  writeFuzzSeed,
} from '#test/support/hostile/fuzz-seeds.ts';
import { type FuzzTally, keepTally, newTally } from '#test/support/hostile/fuzz-tally.ts';
import { mutateFile } from '#test/support/hostile/mutate.ts';
import { aNewId, openTestLibrary } from '#test/support/storage-fixtures.ts';

/** A few seconds of them in every run; `BRIEFMARK_MUTATIONS=2000` for a night. */
const CASES = Number(process.env.BRIEFMARK_MUTATIONS ?? 40);
const FIRST = Number(process.env.BRIEFMARK_FIRST_MUTATION ?? 1);
/** The limits of the host decide what is slow, as they do in the app; no clock of the test does. */
const LIMITS = { timeoutMs: 20_000, memoryMb: 512 };
const TEST_TIMEOUT_MS = 60_000 + CASES * 2000;

let folder: string;
let workerFile: string;
let interchangeFile: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefmark-fuzz-'));
  workerFile = await buildImportWorker(path.join(folder, 'import'));
  interchangeFile = await buildImportWorker(path.join(folder, 'interchange'), {
    entry: 'electron/interchange/interchange-worker.ts',
  });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function listSeeds(): number[] {
  return Array.from({ length: CASES }, (_, index) => FIRST + index);
}

function note(tally: FuzzTally, seed: number, result: Result<unknown>, fileName: string): void {
  if (result.ok) {
    tally.imported += 1;
    return;
  }
  const { code, message, details } = result.error;
  if (code === 'timeout') tally.slow.push(seed);
  else if (typeof details?.end === 'string' || code === 'internal') tally.crashed.push(seed);
  else tally.refused += 1;
  if (!message.includes(fileName)) tally.nameless.push(seed);
}

async function expectSound(kind: string, tally: FuzzTally): Promise<void> {
  if (CASES > 100) await keepTally(kind, tally);
  const { crashed, slow, nameless } = tally;
  expect({ crashed, slow, nameless }).toEqual({ crashed: [], slow: [], nameless: [] });
  expect(tally.imported + tally.refused).toBe(CASES);
}

describe('importers on changed files', () => {
  it.each(FUZZED_EXTENSIONS)(
    '.%s: a document or an error that names the file, within the limits',
    async (extension) => {
      const runner = createImportRunner({ host: createNodeTaskHost(workerFile), limits: LIMITS });
      const valid = await readFuzzSeed(extension);
      const fileName = `report.${extension}`;
      const whole = await runner.run({ bytes: valid, fileName });
      expect(whole.ok).toBe(true); // a broken seed would make every case a refusal
      const tally = newTally();
      for (const seed of listSeeds())
        note(tally, seed, await runner.run({ bytes: mutateFile(valid, seed), fileName }), fileName);
      runner.close();
      await expectSound(extension, tally);
    },
    TEST_TIMEOUT_MS,
  );

  it(
    '.zip: what is in it, or an error that names it',
    async () => {
      const runner = createImportRunner({ host: createNodeTaskHost(workerFile), limits: LIMITS });
      const library = await openTestLibrary(path.join(folder, 'library'));
      const service = new ImportService({
        library,
        parse: (request) => runner.run(request),
        now: () => new Date('2026-01-06T09:00:00.000Z'),
        newId: () => aNewId('import'),
        onProgress: () => undefined,
      });
      const valid = await anArchiveSeed();
      const tally = newTally();
      for (const seed of listSeeds()) {
        const file = path.join(folder, 'report.zip');
        await writeFile(file, mutateFile(valid, seed));
        const { outcomes } = await service.importPaths([file]);
        const bad = outcomes.flatMap((each) => (each.outcome === 'refused' ? [each.error] : []));
        const crash = bad.find(
          ({ code, details }) => code === 'internal' || typeof details?.end === 'string',
        );
        const taken = outcomes.some(({ outcome }) => outcome === 'imported' || outcome === 'skipped');
        if (crash !== undefined) tally.crashed.push(seed);
        else if (taken) tally.imported += 1;
        else tally.refused += 1;
        if (outcomes.some(({ fileName }) => !fileName.startsWith('report.zip'))) tally.nameless.push(seed);
      }
      runner.close();
      await library.close();
      await expectSound('zip', tally);
    },
    TEST_TIMEOUT_MS,
  );
});

describe('readers of annotations on changed files', () => {
  it.each([
    ...FUZZED_FORMATS.map((format) => [format, 'annotations'] as const),
    ['docx', 'word-review'] as const,
  ])(
    '%s: annotations or an error, within the limits',
    async (format, kind) => {
      const reader = new InterchangeRunner({ host: createNodeTaskHost(interchangeFile), limits: LIMITS });
      const valid = await writeFuzzSeed(format);
      const read = async (files: readonly InterchangeFile[]): Promise<Result<unknown>> => {
        const [first] = files;
        return kind === 'word-review' && first !== undefined
          ? reader.readWordReview(first)
          : reader.readAnnotations(files);
      };
      const tally = newTally();
      expect((await read(valid)).ok).toBe(true); // a broken seed would make every case a refusal
      for (const seed of listSeeds()) {
        const changed = seed % valid.length;
        const result = await read(
          valid.map(({ name, bytes }, index) => ({
            name,
            bytes: index === changed ? mutateFile(bytes, seed) : bytes,
          })),
        );
        note(tally, seed, result, '');
      }
      reader.close();
      await expectSound(`interchange-${format}`, tally);
    },
    TEST_TIMEOUT_MS,
  );
});
