import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeReport } from './write-report.ts';

const FOLDER = path.join(import.meta.dirname, '../../out/bench');
const FILE = path.join(FOLDER, 'results.json');

const resultSchema = z.object({
  name: z.string(),
  unit: z.string(),
  median: z.number(),
  p95: z.number(),
  runs: z.number(),
  /** The figure to stay at or below; `null` where none is set. */
  target: z.number().nullable(),
  /** Which of the figures the target is for. */
  of: z.enum(['median', 'p95']),
  pass: z.boolean().nullable(),
  /** Which table of the report it stands in. */
  group: z.string(),
});
export type BenchResult = z.infer<typeof resultSchema>;

interface Measured {
  readonly values: readonly number[];
  readonly unit?: string;
  readonly target?: number | null;
  readonly of?: BenchResult['of'];
  /** How often it was measured, where one run gives many values. */
  readonly runs?: number;
  readonly group?: string;
}

/** Adds a measurement to `out/bench/results.json`; one of the same name is replaced. Figures never decide a test. */
export async function recordResult(name: string, measured: Measured): Promise<BenchResult> {
  const { values, unit = 'ms', target = null, of = 'median', group = 'In the app' } = measured;
  const sorted = values.toSorted((left, right) => left - right);
  const median = round(quantile(sorted, 0.5));
  const p95 = round(quantile(sorted, 0.95));
  const pass = target === null ? null : (of === 'median' ? median : p95) <= target;
  const runs = measured.runs ?? values.length;
  const result: BenchResult = { name, unit, median, p95, runs, target, of, pass, group };
  const others = (await readResults()).filter((other) => other.name !== name);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(FILE, `${JSON.stringify([...others, result], null, 2)}\n`);
  return result;
}

/** Prints what has been measured so far with the machine it was measured on, and leaves it as Markdown beside the JSON. */
export async function printTable(): Promise<void> {
  const results = await readResults();
  const report = writeReport(results);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, 'results.md'), report);
  console.log(`\n${report}`);
  const missed = results.filter(({ pass }) => pass === false).map(({ name }) => name);
  if (missed.length > 0) console.log(`Missed: ${missed.join('; ')}.`);
}

/** What an earlier run has left; a file of another form is not added to. */
async function readResults(): Promise<BenchResult[]> {
  try {
    return z.array(resultSchema).safeParse(JSON.parse(await readFile(FILE, 'utf8'))).data ?? [];
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return [];
    throw thrown;
  }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
