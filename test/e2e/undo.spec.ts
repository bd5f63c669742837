import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('undo and redo take every step back and forth, and are saved like any other edit', async ({
  launcher,
}) => {
  const { page, electron } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');

  await app.tag('Russian soil', '3');
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+1');
  await expect(app.status).toContainText('25 passages');
  await expect(page.getByRole('button', { name: 'Undo: Confidence low' })).toBeEnabled();

  for (const left of ['Undo: Add entity Russian soil', 'Undo: Tag as Location', 'Undo']) {
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: left, exact: true })).toBeVisible();
  }
  await expect(app.status).toContainText('24 passages');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z');
  await expect(app.inspector.getByRole('radio', { name: 'Low' })).toBeChecked();
  await app.expectSaved();

  const menuLabel = await electron.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.undo')?.label,
  );
  expect(menuLabel).toBe('Undo Confidence low');

  await electron.close();
  const again = new BriefmarkPage((await launcher.launch()).page);
  await expect(again.status).toContainText('25 passages');
});

test('deleting a passage can be undone', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await app.tag('Russian soil', '3');
  await page.keyboard.press('Delete');
  await expect(app.status).toContainText('24 passages');
  expect(await app.paintedQuotes()).not.toContain('Russian soil');
  await page.keyboard.press('Control+z');
  await expect(app.status).toContainText('25 passages');
  await expect.poll(() => app.paintedQuotes()).toContain('Russian soil');
});
