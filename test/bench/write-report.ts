import os from 'node:os';
import type { BenchResult } from './results.ts';

/** Results of this group are named `who: what`, and compared with what the first of them took. */
export const SIDE_BY_SIDE = 'Side by side';

/** The results as Markdown, with the machine and how busy it was: figures of a busy machine are worth little. */
export function writeReport(results: readonly BenchResult[]): string {
  const groups = [...new Set(results.map(({ group }) => group))].sort();
  const tables = groups.map((group) => {
    const own = results.filter((result) => result.group === group);
    return [`### ${group}`, '', ...(group === SIDE_BY_SIDE ? compare(own) : list(own)), ''].join('\n');
  });
  return [describeMachine(), '', ...tables].join('\n');
}

function describeMachine(): string {
  const cpu = os.cpus();
  const model = cpu[0]?.model.trim() ?? 'unknown';
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const [load = 0] = os.loadavg();
  return `${cpu.length} × ${model}, ${memory} GiB, ${os.type()}, Node ${process.versions.node}; load ${load.toFixed(1)} at the end.`;
}

function list(results: readonly BenchResult[]): readonly string[] {
  return [
    '| measure | median | p95 | runs | target | met |',
    '| --- | ---: | ---: | ---: | --- | --- |',
    ...results.map(({ name, unit, median, p95, runs, target, of, pass }) => {
      const wanted = target === null ? '' : `${of} ≤ ${target} ${unit}`;
      const verdict = pass === null ? '' : pass ? 'yes' : '**no**';
      return `| ${name} | ${median} ${unit} | ${p95} ${unit} | ${runs} | ${wanted} | ${verdict} |`;
    }),
  ];
}

function compare(results: readonly BenchResult[]): readonly string[] {
  const split = results.map((result) => {
    const [who = '', what = ''] = result.name.split(': ');
    return { who, what, result };
  });
  return [
    '| measure | of | median | p95 | runs | median, times the reader’s |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...[...new Set(split.map(({ what }) => what))].flatMap((what) => {
      const rows = split.filter((row) => row.what === what);
      const own = rows.find(({ who }) => who === 'reader')?.result.median;
      return rows.map(({ who, result: { median, p95, runs, unit } }) => {
        const ratio = own === undefined || own === 0 ? '' : (median / own).toFixed(1);
        return `| ${what} | ${who} | ${median} ${unit} | ${p95} ${unit} | ${runs} | ${ratio} |`;
      });
    }),
  ];
}
