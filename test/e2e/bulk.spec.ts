import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('many passages are changed, merged and deleted at once, each in one step, from the keyboard', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  const { keyboard } = page;

  // Into the list, the first three passages.
  await keyboard.press('Control+l');
  await expect(app.passageList).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(app.inspector.getByRole('heading', { name: '3 passages' })).toBeVisible();
  await expect(app.passageList.getByRole('option', { selected: true })).toHaveCount(3);
  await expect(app.passageList).toBeFocused();
  expect(await findAccessibilityProblems(page), 'several passages in the inspector').toEqual([]);

  // Confidence by key, status and tag by field.
  await keyboard.press('Alt+2');
  await expect(page.getByRole('button', { name: 'Undo: Confidence of 3 passages' })).toBeVisible();
  await expect(app.inspector.getByRole('radio', { name: 'Moderate' })).toBeChecked();
  await app.inspector.getByRole('textbox', { name: 'Add tag' }).fill('checked');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo: Tags of 3 passages' })).toBeVisible();
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

  // All of them away and back in one step each.
  await keyboard.press('Control+l');
  await keyboard.press('Control+a');
  await expect(app.inspector.getByRole('heading', { name: '24 passages' })).toBeVisible();
  await keyboard.press('Delete');
  await expect(app.status).toContainText('0 passages');
  await keyboard.press('Control+z');
  await expect(app.status).toContainText('24 passages');
  await app.expectSaved();
});

test('passages are picked with the mouse, merged into one, and let go', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  await app.passagesTab.click();
  const rows = app.passageList.getByRole('option');
  await rows.nth(0).click();
  await rows.nth(2).click({ modifiers: ['Control'] });
  await expect(app.inspector.getByRole('heading', { name: '2 passages' })).toBeVisible();
  await app.inspector.getByRole('button', { name: 'Merge into one passage' }).click();
  await expect(app.status).toContainText('23 passages');
  await expect(app.text).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(app.status).toContainText('24 passages');

  await rows.nth(0).click();
  await rows.nth(3).click({ modifiers: ['Shift'] });
  await expect(app.inspector.getByRole('heading', { name: '4 passages' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.inspector.getByRole('heading', { name: '4 passages' })).toBeHidden();
  await expect(app.passageList).toBeFocused();

  // One after the other with Delete: the focus stays, the next one is in hand.
  await page.keyboard.press('Delete');
  await expect(app.status).toContainText('23 passages');
  await page.keyboard.press('Delete');
  await expect(app.status).toContainText('22 passages');
  await expect(app.passageList).toBeFocused();
  await expect(app.passageList.getByRole('option', { selected: true })).toHaveCount(1);
  await app.expectSaved();
});
