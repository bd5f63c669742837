import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app } from 'electron';
import { createImportRunner } from '#electron/importing/import-runner.ts';
import { createUtilityTaskHost } from '#electron/main/utility-task-host.ts';

/** Parsers that misbehave, in the process that the app uses for them. Writes what became of each beside itself. */

const WORKERS = {
  hangs: 'for (;;);',
  'eats heap': 'const all = []; for (;;) all.push(new Array(1e5).fill({}));',
  'eats buffers': 'const all = []; setInterval(() => all.push(Buffer.alloc(64e6, 1)), 20);',
  crashes: 'process.abort();',
  throws: "throw new Error('boom');",
  exits: 'process.exit(0);',
};
const LIMITS = { timeoutMs: 2000, memoryMb: 64 };
const SLOW_LIMITS = { timeoutMs: 60_000, memoryMb: 64 };
const FILE = { bytes: new Uint8Array([65]), fileName: 'report.txt' };

const folder = import.meta.dirname;
// Not awaited: Electron is ready only after its main module has run to the end.
void app.whenReady().then(run);

async function run(): Promise<void> {
  const results: Record<string, unknown> = {};
  for (const [name, body] of Object.entries(WORKERS)) results[name] = await parseWith(name, body);
  await waitForTheirEnd();
  await writeFile(path.join(folder, 'results.json'), JSON.stringify(results));
  app.exit(0);
}

async function parseWith(name: string, body: string): Promise<unknown> {
  const workerFile = path.join(folder, `${name.replace(' ', '-')}.mjs`);
  await writeFile(workerFile, `process.parentPort.on('message', () => { ${body} });`);
  const limits = name === 'hangs' ? LIMITS : SLOW_LIMITS;
  const runner = createImportRunner({
    host: createUtilityTaskHost(workerFile, 'Briefmark importer'),
    limits,
  });
  const result = await runner.run(FILE);
  runner.close();
  return result.ok ? 'imported' : result.error;
}

/** Processes that were killed take a moment; one that stays fails the test by its time. */
async function waitForTheirEnd(): Promise<void> {
  while (app.getAppMetrics().some(({ name }) => name === 'Briefmark importer'))
    await new Promise((resolve) => setTimeout(resolve, 50));
}
