import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerOpenDialog } from './support/dialogs.ts';

const CALLS = [
  'day,ship,report,remarks,agency',
  '2024-10-28,Yoshino Maru,"Left Rason at dawn, without lights.",seen twice,Harbour office',
  '2024-10-29,Haneul,Waited outside of the port.,,Harbour office',
  '2024-10-30,Najmat,,no report,Customs',
].join('\n');

test('makes a brief of each row of a table, and takes them out again', async ({ launcher }) => {
  const file = path.join(launcher.dataFolder, 'calls.csv');
  await writeFile(file, CALLS);
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);
  const open = async () => {
    await answerOpenDialog(electron, [file]);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search briefs, entities, commands' }).fill('one brief per row');
    await page.keyboard.press('Enter');
  };

  await open();
  const dialog = page.getByRole('dialog', { name: 'One brief per row' });
  await expect(dialog).toContainText('calls.csv: 3 rows');
  await dialog.getByRole('button', { name: /Title/ }).click();
  await page.getByRole('option', { name: 'ship' }).click();
  await dialog.getByRole('button', { name: /Date/ }).click();
  await page.getByRole('option', { name: 'day' }).click();
  const preview = dialog.getByRole('region', { name: 'First rows as briefs' });
  await expect(preview.getByRole('article').first()).toContainText('Yoshino Maru');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 3 briefs' }).click();

  const report = page.getByRole('dialog', { name: 'Import' });
  await expect(report.getByRole('status')).toHaveText('2 imported · 1 skipped');
  await expect(report).toContainText('The row has no text in the chosen columns.');
  await page.keyboard.press('Escape');
  await expect(app.briefList.getByRole('option')).toHaveCount(6);
  await expect(app.text).toHaveText(/Left Rason at dawn, without lights\./);

  // The choice is remembered by the names of the columns, and no row comes in twice.
  await open();
  await expect(preview.getByRole('article').nth(1)).toContainText('Haneul');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Move them to the trash' }).click();
  await expect(app.briefList.getByRole('option')).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(app.briefList.getByRole('option')).toHaveCount(6);
});
