import { describe, expect, it } from 'vitest';
import type { BenchResult } from '#test/bench/results.ts';
import { SIDE_BY_SIDE, writeReport } from '#test/bench/write-report.ts';

function aResult(fields: Partial<BenchResult>): BenchResult {
  return {
    name: 'key to painted',
    unit: 'ms',
    median: 20,
    p95: 30,
    runs: 5,
    target: null,
    of: 'median',
    pass: null,
    group: 'In the app',
    ...fields,
  };
}

describe('writeReport', () => {
  it('says on which machine and how busy it was', () => {
    expect(writeReport([])).toMatch(/^\d+ × .+, \d+ GiB, .+; load \d+\.\d at the end\./);
  });

  it('gives each measure its row, and says plainly what misses its target', () => {
    const report = writeReport([
      aResult({ name: 'painted', target: 34, pass: true }),
      aResult({ name: 'saved', target: 25, of: 'p95', pass: false }),
      aResult({ name: 'start' }),
    ]);
    expect(report).toContain('| painted | 20 ms | 30 ms | 5 | median ≤ 34 ms | yes |');
    expect(report).toContain('| saved | 20 ms | 30 ms | 5 | p95 ≤ 25 ms | **no** |');
    expect(report).toContain('| start | 20 ms | 30 ms | 5 |  |  |');
  });

  it('compares others with the reader, measure by measure', () => {
    const group = SIDE_BY_SIDE;
    const report = writeReport([
      aResult({ name: 'reader: load', median: 100, group }),
      aResult({ name: 'reader: add one', median: 20, group }),
      aResult({ name: 'other: load', median: 250, group }),
      aResult({ name: 'other: add one', median: 10, group }),
    ]);
    expect(report).toContain('| load | reader | 100 ms | 30 ms | 5 | 1.0 |');
    expect(report).toContain('| load | other | 250 ms | 30 ms | 5 | 2.5 |');
    expect(report).toContain('| add one | other | 10 ms | 30 ms | 5 | 0.5 |');
  });

  it('gives no ratio where the reader was not measured', () => {
    const report = writeReport([aResult({ name: 'other: load', group: SIDE_BY_SIDE })]);
    expect(report).toContain('| load | other | 20 ms | 30 ms | 5 |  |');
  });
});
