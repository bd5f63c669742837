import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';
import { chooseInMenu } from './support/menu.ts';

test('a library of its own for a case: created, remembered, and the first one opened again', async ({
  launcher,
}) => {
  const caseFolder = path.join(launcher.dataFolder, 'case 7');
  const first = await launcher.launch();
  const app = new BriefmarkPage(first.page);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);

  await mkdir(path.join(launcher.dataFolder, 'holiday'));
  await answerOpenDialog(first.electron, [path.join(launcher.dataFolder, 'holiday')]);
  await chooseInMenu(first.electron, 'library.choose');
  await expect(app.notifications).toContainText('no Briefmark library in this folder');
  await expect(app.briefList.getByRole('option')).toHaveCount(4);

  await answerSaveDialog(first.electron, caseFolder);
  await chooseInMenu(first.electron, 'library.create');
  await expect(first.page.getByText('No briefs yet')).toBeVisible();
  expect(existsSync(path.join(launcher.dataFolder, 'library/lock.json'))).toBe(false);
  await first.electron.close();

  const second = await launcher.launch();
  const again = new BriefmarkPage(second.page);
  await expect(second.page.getByText('No briefs yet')).toBeVisible();
  await chooseInMenu(second.electron, 'library.recent');
  const dialog = second.page.getByRole('dialog', { name: 'Libraries' });
  await expect(dialog.getByRole('button', { name: /case 7/ })).toBeDisabled();
  await dialog.getByRole('button', { name: /^library/ }).click();
  await expect(again.briefList.getByRole('option')).toHaveCount(4);
});

test('a library is copied and moved with everything that was marked', async ({ launcher }) => {
  const copy = path.join(launcher.dataFolder, 'copy');
  const moved = path.join(launcher.dataFolder, 'archive/moved');
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('puts its name to a claim', '8');
  await expect(app.status).toContainText('25 passages');
  await app.expectSaved();
  await answerSaveDialog(electron, copy);
  await chooseInMenu(electron, 'library.copy');
  await expect(app.notifications).toContainText('The library was copied');
  await answerSaveDialog(electron, moved);
  await chooseInMenu(electron, 'library.move');
  await expect.poll(() => existsSync(path.join(moved, 'lock.json'))).toBe(true);
  await expect(app.status).toContainText('25 passages');
  expect(existsSync(path.join(launcher.dataFolder, 'library'))).toBe(false);
  await answerOpenDialog(electron, [copy]);
  await chooseInMenu(electron, 'library.choose');
  await expect.poll(() => existsSync(path.join(copy, 'lock.json'))).toBe(true);
  await expect(app.status).toContainText('25 passages');
});

test('a library whose folder is gone at the start is waited for, not made anew', async ({ launcher }) => {
  const folder = path.join(launcher.dataFolder, 'stick');
  const first = await launcher.launch();
  await expect(new BriefmarkPage(first.page).text).toContainText('Kursk');
  await answerSaveDialog(first.electron, folder);
  await chooseInMenu(first.electron, 'library.move');
  await expect.poll(() => existsSync(path.join(folder, 'lock.json'))).toBe(true);
  await expect(new BriefmarkPage(first.page).text).toContainText('Kursk');
  await first.electron.close();
  await rename(folder, `${folder}-unplugged`);

  const { page } = await launcher.launch();
  await expect(page.getByRole('heading', { name: 'The library is not there' })).toBeVisible();
  expect(existsSync(folder)).toBe(false);
  await rename(`${folder}-unplugged`, folder);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(new BriefmarkPage(page).text).toContainText('Kursk');
});
