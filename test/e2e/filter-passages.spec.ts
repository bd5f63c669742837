import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('passages are filtered by words and criteria, and walked', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  const { keyboard } = page;

  await keyboard.press('Control+Shift+f');
  await expect(page.getByRole('textbox', { name: 'Filter passages' })).toBeFocused();
  await keyboard.type('kursk');
  const rows = app.passageList.getByRole('option');
  await expect(rows.first()).toContainText(/Kursk/);
  const count = await rows.count();
  expect(count).toBeGreaterThan(1);
  expect(count).toBeLessThan(24);
  await expect(app.library.getByText(`${count} of 24`)).toBeVisible();
  await expect(app.status).toContainText(`${count} shown`);

  // A criterion on top, switched on and off by keyboard.
  await page.getByRole('button', { name: 'Filter', exact: true }).focus();
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Filter passages' });
  await expect(dialog).toBeVisible();
  expect(await findAccessibilityProblems(page), 'the criteria').toEqual([]);
  await dialog.getByRole('button', { name: /^Location/ }).press('Enter');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Remove filter Label: Location' })).toBeVisible();
  expect(await findAccessibilityProblems(page), 'a filtered list').toEqual([]);
  const left = await rows.count();
  expect(left).toBeLessThanOrEqual(count);

  // From the text, next and previous walk only these: as many steps as rows, and no further.
  await keyboard.press('F6');
  const visited = new Set<string>();
  for (let step = 0; step < left + 3; step += 1) {
    await keyboard.press('j');
    const selected = app.passageList.getByRole('option', { selected: true });
    await expect(selected).toHaveCount(1);
    visited.add((await selected.getAttribute('aria-posinset')) ?? '');
  }
  expect(visited.size).toBe(left);

  await app.status.getByRole('button', { name: 'Clear filter' }).click();
  await expect(app.status).not.toContainText('shown');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '24');
});

test('a filter that leaves nothing says so and is cleared', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  await page.keyboard.press('Control+Shift+f');
  await expect(page.getByRole('textbox', { name: 'Filter passages' })).toBeFocused();
  await page.keyboard.type('no such words');
  await expect(app.library.getByText('No passage matches')).toBeVisible();
  await app.library.getByRole('button', { name: 'Clear filter' }).click();
  await expect(app.passageList).toBeVisible();
});
