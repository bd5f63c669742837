import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerOpenDialog } from './support/dialogs.ts';
import { chooseInMenu } from './support/menu.ts';

test('a backup is made, restored beside the library, and the present state is still there', async ({
  launcher,
}) => {
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await chooseInMenu(electron, 'library.backups');
  const dialog = page.getByRole('dialog', { name: 'Backups' });
  await dialog.getByRole('button', { name: 'Make a backup now' }).click();
  await expect(dialog.getByRole('list', { name: 'Backups' })).toContainText('made by hand');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await app.tag('puts its name to a claim', '8');
  await expect(app.status).toContainText('25 passages');
  await app.expectSaved();

  await chooseInMenu(electron, 'library.backups');
  await dialog.getByRole('listitem').filter({ hasText: 'made by hand' }).getByRole('button').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore beside it' }).click();
  await expect(page.getByText(/as it was when the backup was taken/)).toBeVisible();
  await expect(app.status).toContainText('24 passages');

  await answerOpenDialog(electron, [path.join(launcher.dataFolder, 'library')]);
  await chooseInMenu(electron, 'library.choose');
  await expect(app.status).toContainText('25 passages');
});
