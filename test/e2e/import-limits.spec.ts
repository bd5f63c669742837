import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { buildElectronScript } from '#test/support/build-electron-script.ts';
import { startCountingServer } from '#test/support/hostile/counting-server.ts';
import { listHostileFiles } from '#test/support/hostile/hostile-corpus.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { projectFolder, test } from './support/app.ts';
import { answerOpenDialog } from './support/dialogs.ts';

/** They take a parser half a minute, which is what they are for; the fault tests have them. */
const SLOW = /^(many-operators\.pdf|million-blocks\.html|one-line-50-mb\.csv)$/;

test('kills a parser that hangs, crashes or eats memory, and goes on', async ({ launcher }) => {
  test.setTimeout(180_000);
  const folder = path.join(launcher.dataFolder, 'script');
  const script = await buildElectronScript(
    path.join(projectFolder, 'test/support/import-host-script.ts'),
    folder,
  );
  const electron = path.join(projectFolder, 'node_modules/electron/dist/electron');
  const child = spawn(electron, [script, '--no-sandbox', `--user-data-dir=${launcher.dataFolder}`], {
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.once('exit', resolve));
  const results: unknown = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
  const unreadable = (reason: string) => ({
    code: 'file-unreadable',
    message: expect.stringContaining(`“report.txt” could not be read: its content ${reason}`),
  });
  expect(results).toMatchObject({
    hangs: { code: 'timeout', message: expect.stringContaining('“report.txt” took longer than 2 seconds') },
    'eats heap': unreadable('needs more memory than Briefmark allows'),
    'eats buffers': unreadable('needs more memory than Briefmark allows'),
    crashes: unreadable('brought the reader down'),
    throws: unreadable('brought the reader down'),
    exits: unreadable('brought the reader down'),
  });
});

test('takes a folder of hostile files: each imported or refused by name, nothing fetched, nothing left', async ({
  launcher,
}) => {
  test.setTimeout(240_000);
  const server = await startCountingServer();
  const inbox = path.join(launcher.dataFolder, 'inbox');
  await mkdir(inbox);
  const files = listHostileFiles(server).filter(({ fileName }) => !SLOW.test(fileName));
  for (const { fileName, make } of files) await writeFile(path.join(inbox, fileName), make());
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);
  const temporary = await electron.evaluate(({ app: main }) => main.getPath('temp'));
  const temporaryBefore = await readdir(temporary);

  await answerOpenDialog(electron, [inbox]);
  await page.keyboard.press('Control+Alt+o');
  const outcomes = files.flatMap(({ becomes }) => becomes.map(({ outcome }) => outcome));
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  const report = page.getByRole('dialog', { name: 'Import' });
  await expect(report.getByRole('status')).toHaveText(
    `${count('imported')} imported · ${count('refused')} refused · ${count('skipped')} skipped`,
    { timeout: 200_000 },
  );
  for (const { fileName, becomes } of files)
    if (becomes.some(({ outcome }) => outcome === 'refused')) await expect(report).toContainText(fileName);
  await page.keyboard.press('Escape');

  // The app is still there and works; the briefs of the report are all that came.
  await expect(app.briefList).toBeVisible();
  const briefs = await readdir(path.join(launcher.dataFolder, 'library/briefs'));
  expect(briefs).toHaveLength(4 + count('imported'));
  const left = (await readdir(temporary)).filter((name) => !temporaryBefore.includes(name));
  expect(left.filter((name) => /briefmark|escaped|absolute|evil|passwd/.test(name))).toEqual([]);
  expect(server.seen).toEqual([]);
  await server.close();
});
