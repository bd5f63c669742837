import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

// In the light theme each of these is looked at where its own story is told.
test('finding, filtering, reviewing and marking all meet WCAG 2.2 AA in the dark theme', async ({
  launcher,
}) => {
  const { page } = await launcher.launch({ colorScheme: 'dark' });
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  const { keyboard } = page;
  const check = (screen: string) =>
    test.step(screen, async () => expect(await findAccessibilityProblems(page), screen).toEqual([]));

  await keyboard.press('Control+l');
  await expect(app.passageList).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.press('Control+f');
  await keyboard.type('kursk');
  await expect(page.getByRole('search').getByRole('status')).toContainText(/of \d/);
  await check('all passages in hand, and the bar to find');
  await keyboard.press('Escape');

  await keyboard.press('Control+Shift+m');
  await expect(page.getByRole('dialog', { name: 'Mark all: Kursk' })).toBeVisible();
  await check('the dialog to mark all');
  await keyboard.press('Escape');

  await keyboard.press('Control+Shift+f');
  await keyboard.type('kursk');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Filter passages' })).toBeVisible();
  await check('the criteria of the filter');
  await keyboard.press('Escape');
  await app.library.getByRole('button', { name: 'Clear' }).click();

  await keyboard.press('Control+Shift+r');
  await expect(page.getByRole('region', { name: 'Review of drafts' })).toBeVisible();
  await keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'Passage' })).toBeVisible();
  await check('a review and the menu of a passage');
});
