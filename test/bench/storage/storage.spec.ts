import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import type { OpenLibraryOptions } from '#electron/storage/open-library.ts';
import { aCipher, aKeyFile } from '#test/support/encryption.ts';
import { fillLibrary, MANY_BRIEFS, MARKS_PER_BRIEF, makeMarks } from '#test/support/many-briefs.ts';
import {
  aBriefTransaction,
  aNewBrief,
  createAnnotation,
  openTestLibrary,
  unwrap,
} from '#test/support/storage-fixtures.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
const EDITS = 300;
const root = path.join(import.meta.dirname, '../../..');
const results: Record<string, unknown> = {};

test.describe.configure({ mode: 'serial' });

test.afterAll(async () => {
  await mkdir(path.join(root, 'out/bench'), { recursive: true });
  await writeFile(path.join(root, 'out/bench/storage.json'), `${JSON.stringify(results, null, 2)}\n`);
});

test('an edit is on disk as fast in a big brief as in a small one', async () => {
  const rows: object[] = [];
  for (const size of SIZES) rows.push(await inTemporaryFolder((folder) => measureEdits(folder, size)));
  report('edit until durable', rows);
});

test('an edit is on disk nearly as fast in an encrypted library', async () => {
  const rows: object[] = [];
  for (const size of [1_000, 10_000]) {
    rows.push(await inTemporaryFolder((folder) => measureEdits(folder, size)));
    const encryption = { cipher: aCipher(), newKeyFile: await aKeyFile() };
    rows.push({
      encrypted: 1,
      ...(await inTemporaryFolder((folder) => measureEdits(folder, size, encryption))),
    });
  }
  report('edit until durable, plain and encrypted', rows);
});

test('a library of many briefs opens at once', async () => {
  const row = await inTemporaryFolder(async (folder) => {
    const firstId = await fillLibrary(folder);
    const opened: number[] = [];
    for (let times = 0; times < 5; times += 1) {
      const started = performance.now();
      const library = await openTestLibrary(folder);
      opened.push(performance.now() - started);
      await library.close();
    }
    const before = measureHeap();
    const library = await openTestLibrary(folder);
    const heapMegabytes = measureHeap() - before;
    const started = performance.now();
    unwrap(await library.readBrief(firstId));
    const readBriefMs = performance.now() - started;
    await library.close();
    return {
      briefs: MANY_BRIEFS,
      annotations: MANY_BRIEFS * MARKS_PER_BRIEF,
      openMs: median(opened),
      heapMegabytes,
      readBriefMs,
    };
  });
  report('many briefs', [row]);
});

async function measureEdits(
  folder: string,
  size: number,
  encryption: Pick<OpenLibraryOptions, 'cipher' | 'newKeyFile'> = {},
): Promise<object> {
  const library = await openTestLibrary(folder, encryption);
  const { id } = unwrap(await library.addBrief(aNewBrief('big', { annotations: makeMarks(size) })));
  unwrap(await library.readBrief(id));
  await library.writeCheckpoints();
  const times: number[] = [];
  for (let index = 1; index <= EDITS; index += 1) {
    const action = aBriefTransaction(id, index, [createAnnotation(`new-${index}`)]);
    const started = performance.now();
    unwrap(await library.apply(action));
    times.push(performance.now() - started);
  }
  await library.close();
  const started = performance.now();
  const again = await openTestLibrary(folder, encryption);
  unwrap(await again.readBrief(id));
  const openMs = performance.now() - started;
  await again.close();
  return {
    annotations: size,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    maxMs: percentile(times, 1),
    openMs,
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function measureHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function report(name: string, rows: readonly object[]): void {
  const rounded = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, Math.round(Number(value) * 100) / 100]),
    ),
  );
  console.log(name);
  console.table(rounded);
  results[name] = rounded;
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'briefmark-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
