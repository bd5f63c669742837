import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerSaveDialog } from './support/dialogs.ts';
import { lockFromElsewhere } from './support/foreign-lock.ts';

test('a library that another computer has open gives a choice, and never has two writers', async ({
  launcher,
}) => {
  const folder = path.join(launcher.dataFolder, 'library');
  const first = await launcher.launch();
  await expect(new BriefmarkPage(first.page).text).toContainText('Kursk');
  await first.electron.close();
  const lock = await lockFromElsewhere(folder);

  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(page.getByRole('heading', { name: /open in another Briefmark/ })).toBeVisible();
  await expect(page.getByText(/laptop-of-ana/)).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: /open in another Briefmark/ })).toBeVisible();

  await page.getByRole('button', { name: 'Open for reading only' }).click();
  await expect(app.text).toContainText('Kursk');
  await expect(app.status).toContainText('Read-only');
  await app.tag('puts its name to a claim', '8');
  await expect(app.notifications).toContainText('open for reading only');
  await expect(app.status).toContainText('24 passages');
  expect(await readFile(lock, 'utf8')).toContain('token-of-ana');

  await page.getByRole('button', { name: 'Open for writing' }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect(app.text).toContainText('Kursk');
  await app.tag('puts its name to a claim', '8');
  await expect(app.status).toContainText('25 passages');
  await app.expectSaved();
  expect(await readFile(lock, 'utf8')).not.toContain('token-of-ana');
});

test('what was typed after a take-over is kept, and saved in a copy', async ({ launcher }) => {
  const folder = path.join(launcher.dataFolder, 'library');
  const copy = path.join(launcher.dataFolder, 'copy of the case');
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.expectSaved();
  const lock = await lockFromElsewhere(folder);
  await app.tag('puts its name to a claim', '8');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('1 change is not saved');
  await expect(alert).toContainText('took this library over');
  await answerSaveDialog(electron, copy);
  await alert.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
  await expect(page.getByText(/You now work in the copy/)).toBeVisible();
  await expect(app.status).toContainText('25 passages');
  await app.expectSaved();
  expect(await readFile(lock, 'utf8')).toContain('token-of-ana');
  await electron.close();

  const again = await launcher.launch();
  await expect(new BriefmarkPage(again.page).status).toContainText('25 passages');
});

test('a lock that a killed process left stands in nobody’s way', async ({ launcher }) => {
  const first = await launcher.launch();
  await expect(new BriefmarkPage(first.page).text).toContainText('Kursk');
  const ended = new Promise((resolve) => first.electron.process().once('exit', resolve));
  first.electron.process().kill('SIGKILL');
  await ended;
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('puts its name to a claim', '8');
  await expect(app.status).toContainText('25 passages');
  await app.expectSaved();
});
