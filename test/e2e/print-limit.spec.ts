import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { buildElectronScript } from '#test/support/build-electron-script.ts';
import { projectFolder, test } from './support/app.ts';

test('gives up a print that takes too long or is stopped, and still prints the next', async ({
  launcher,
}) => {
  const folder = path.join(launcher.dataFolder, 'script');
  const entry = path.join(projectFolder, 'test/support/print-limit-script.ts');
  const script = await buildElectronScript(entry, folder);
  const electron = path.join(projectFolder, 'node_modules/electron/dist/electron');
  const child = spawn(electron, [script, '--no-sandbox', `--user-data-dir=${launcher.dataFolder}`], {
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.once('exit', resolve));
  const results = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
  expect(results).toMatchObject({
    long: {
      ok: false,
      error: { code: 'export-refused', message: expect.stringContaining('took longer than 1 second.') },
    },
    stopped: { ok: false, error: { code: 'cancelled' } },
    isShortPrinted: true,
    windowsLeft: 0,
  });
});
