import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { wrapKey } from '#electron/storage/encryption/key-file.ts';
import { aCipher, PASSPHRASE } from '#test/support/encryption.ts';
import { aNewBrief, openTestLibrary, unwrap } from '#test/support/storage-fixtures.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { projectFolder, test } from './support/app.ts';

const NODE = [process.execPath, path.join(projectFolder, 'out/app/main/briefmark-cli.js')] as const;
const APP = [path.join(projectFolder, 'node_modules/electron/dist/electron'), '--no-sandbox', '.'] as const;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function run(
  [program, ...first]: readonly [string, ...string[]],
  args: readonly string[],
  input = '',
): Promise<Ended> {
  const child = spawn(program, [...first, ...args], { cwd: projectFolder });
  child.stdin.end(input);
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    error += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, error }));
  });
}

test('the same commands run in plain Node and in the app, beside its open window', async ({ launcher }) => {
  const { page } = await launcher.launch();
  await expect(new BriefmarkPage(page).text).toContainText('Kursk');
  const library = path.join(launcher.dataFolder, 'library');

  const listed = await Promise.all([
    run(NODE, ['list', '--library', library, '--json']),
    run(APP, ['list', '--library', library, '--json']),
  ]);
  for (const { code, out } of listed) {
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(4);
  }

  await test.step('the app prints PDF, which plain Node cannot', async () => {
    const out = path.join(launcher.dataFolder, 'rail.pdf');
    const args = [
      'export',
      '--library',
      library,
      '--brief',
      'rail-traffic-tumangang',
      '--format',
      'pdf',
      '--out',
      out,
    ];
    expect((await run(NODE, args)).code).toBe(1);
    expect(await run(APP, args)).toMatchObject({ code: 0 });
    expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('mistakes are one line and an exit code', async () => {
    const wrong = await run(NODE, ['list']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.error.trim().split('\n')).toHaveLength(1);
    expect((await run(APP, ['list'])).code).toBe(2);
    expect((await run(NODE, ['import', '--library', library, 'README.md'])).code).toBe(3);
  });
});

test('an encrypted library opens with a passphrase from a file or a pipe, in plain Node and in the app', async ({
  launcher,
}) => {
  const library = path.join(launcher.dataFolder, 'sealed');
  const cipher = aCipher();
  const opened = await openTestLibrary(library, { cipher, newKeyFile: await wrapKey(cipher, PASSPHRASE) });
  unwrap(await opened.addBrief(aNewBrief('convoy')));
  await opened.close();
  const file = path.join(launcher.dataFolder, 'passphrase');
  await writeFile(file, `${PASSPHRASE}\n`, { mode: 0o600 });

  const list = ['list', '--library', library, '--json'];
  const listed = await Promise.all([
    run(NODE, [...list, '--passphrase-file', file]),
    run(NODE, [...list, '--passphrase-stdin'], `${PASSPHRASE}\n`),
    run(APP, [...list, '--passphrase-stdin'], `${PASSPHRASE}\n`),
  ]);
  for (const { code, out } of listed) {
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ id: 'convoy' }]);
  }

  const sealed = await run(NODE, list);
  expect(sealed).toMatchObject({ code: 3, out: '' });
  expect(sealed.error).toContain('--passphrase-file');
  const wrong = await run(NODE, [...list, '--passphrase-stdin'], 'wrong words\n');
  expect(wrong).toMatchObject({ code: 3, out: '' });
  expect(wrong.error).not.toContain('wrong words');
});
