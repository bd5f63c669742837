import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const FILE = path.join(import.meta.dirname, '../../out/bench/results.json');

const resultSchema = z.object({
  name: z.string(),
  unit: z.string(),
  median: z.number(),
  p95: z.number(),
  runs: z.number(),
  /** The figure to stay at or below; `null` where none is set. */
  target: z.number().nullable(),
  /** Whether the target is a median or a p95. */
  of: z.enum(['median', 'p95']),
  pass: z.boolean().nullable(),
});
export type BenchResult = z.infer<typeof resultSchema>;

/** Adds a measurement to `out/bench/results.json`; one of the same name is replaced. Figures never decide a test. */
export async function recordResult(
  name: string,
  {
    values,
    unit = 'ms',
    target = null,
    of = 'median',
  }: { values: readonly number[]; unit?: string; target?: number | null; of?: 'median' | 'p95' },
): Promise<BenchResult> {
  const sorted = values.toSorted((left, right) => left - right);
  const median = round(quantile(sorted, 0.5));
  const p95 = round(quantile(sorted, 0.95));
  const measured = of === 'median' ? median : p95;
  const result: BenchResult = {
    name,
    unit,
    median,
    p95,
    runs: values.length,
    target,
    of,
    pass: target === null ? null : measured <= target,
  };
  const others = (await readResults()).filter((other) => other.name !== name);
  await mkdir(path.dirname(FILE), { recursive: true });
  await writeFile(FILE, `${JSON.stringify([...others, result], null, 2)}\n`);
  return result;
}

/** Prints what has been measured so far, with the machine it was measured on. */
export async function printTable(): Promise<void> {
  const cpu = os.cpus();
  console.log(
    `\n${cpu.length} × ${cpu[0]?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
  );
  console.table(
    Object.fromEntries(
      (await readResults()).map(({ name, unit, median, p95, runs, target, of, pass }) => [
        name,
        {
          median: `${median} ${unit}`,
          p95: `${p95} ${unit}`,
          runs,
          target: target === null ? '' : `${of} ≤ ${target} ${unit}`,
          met: pass === null ? '' : pass ? 'yes' : 'NO',
        },
      ]),
    ),
  );
}

async function readResults(): Promise<BenchResult[]> {
  try {
    return z.array(resultSchema).parse(JSON.parse(await readFile(FILE, 'utf8')));
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
