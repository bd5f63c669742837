import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('drafts are walked with one key each, back and forth, to a calm end', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  const { keyboard } = page;
  const bar = page.getByRole('region', { name: 'Review of drafts' });
  const status = bar.getByRole('status');

  // Two drafts ship with the brief; a third is made here.
  await app.tag('Russian soil', '3');
  const inspected = app.inspector.getByRole('radiogroup', { name: 'Status' });
  await inspected.getByRole('radio', { name: 'Draft' }).click();
  await expect(app.status).toContainText('3 drafts');
  await keyboard.press('Escape');
  await keyboard.press('Escape');

  await keyboard.press('Control+Shift+r');
  await expect(status).toHaveText(/^Draft \d of 3$/);
  await expect(app.text).toBeFocused();
  expect(await findAccessibilityProblems(page), 'a review').toEqual([]);
  while ((await status.textContent()) !== 'Draft 1 of 3') await keyboard.press('k');

  await keyboard.press('y');
  await expect(status).toHaveText('Draft 2 of 3');
  await expect(app.status).toContainText('2 drafts');
  await keyboard.press('j');
  await expect(status).toHaveText('Draft 3 of 3');
  await keyboard.press('k');
  await keyboard.press('x');
  await expect(status).toHaveText('Draft 3 of 3');
  await bar.getByRole('button', { name: /^Skip/ }).click();
  await expect(status).toHaveText('3 drafts reviewed: 1 accepted, 1 rejected, 1 left as draft.');
  await expect(app.text).toBeFocused();
  expect(await findAccessibilityProblems(page), 'a finished review').toEqual([]);

  await bar.getByRole('button', { name: 'Review the 1 left' }).click();
  await expect(status).toHaveText('Draft 1 of 1');
  await keyboard.press('y');
  await expect(status).toHaveText('1 draft reviewed: 1 accepted.');
  await keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(app.text).toBeFocused();
  await expect(app.status).not.toContainText('draft');

  // Each decision is a step of its own.
  await keyboard.press('Control+z');
  await expect(app.status).toContainText('1 draft');
  await app.expectSaved();

  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await app.status.getByRole('button', { name: 'Review 3 drafts' }).click();
  await expect(status).toHaveText(/of 3$/);
});
