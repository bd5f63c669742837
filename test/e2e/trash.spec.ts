import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { invoke } from './support/bridge.ts';
import { chooseInMenu } from './support/menu.ts';

test('a deleted brief waits in the trash with its passages, until somebody empties it', async ({
  launcher,
}) => {
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  const { briefs } = await invoke(page, 'library:open', {});
  const first = briefs.find(({ title }) => title.includes('Kursk')) ?? briefs[0];
  const folder = path.join(launcher.dataFolder, 'library/briefs', first?.id ?? '');
  const options = app.briefList.getByRole('option');

  await chooseInMenu(electron, 'brief.trash');
  await expect(options).toHaveCount(3);
  await expect(options.filter({ hasText: first?.title ?? '' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(options).toHaveCount(4);
  await expect(app.status).toContainText('24 passages');

  await chooseInMenu(electron, 'brief.trash');
  await expect(options).toHaveCount(3);
  await chooseInMenu(electron, 'library.trash');
  const dialog = page.getByRole('dialog', { name: 'Trash' });
  await expect(dialog.getByRole('listitem')).toContainText('24 passages');
  await dialog.getByRole('button', { name: /^Restore/ }).click();
  await expect(dialog).toContainText('The trash is empty');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(options).toHaveCount(4);
  await expect(app.status).toContainText('24 passages');

  await chooseInMenu(electron, 'brief.trash');
  await expect(options).toHaveCount(3);
  await chooseInMenu(electron, 'library.trash');
  await dialog.getByRole('button', { name: 'Empty trash…' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Keep' }).click();
  expect(existsSync(folder)).toBe(true);
  await dialog.getByRole('button', { name: 'Empty trash…' }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog).toContainText('The trash is empty');
  expect(existsSync(folder)).toBe(false);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await app.expectSaved();
  await electron.close();
  const again = await launcher.launch();
  await expect(new BriefmarkPage(again.page).briefList.getByRole('option')).toHaveCount(3);
});
