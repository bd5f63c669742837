import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen meets WCAG 2.2 AA in the ${colorScheme} theme`, async ({ launcher }) => {
    const { page } = await launcher.launch({ colorScheme });
    const app = new BriefmarkPage(page);
    await expect(app.text).toContainText('Kursk');
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const check = (screen: string) =>
      test.step(screen, async () => expect(await findAccessibilityProblems(page), screen).toEqual([]));

    await check('a brief');
    await app.select('Russian soil');
    await check('a selection');
    await page.keyboard.press('3');
    await expect(app.inspector).toContainText('Confidence');
    await check('a passage in the inspector');
    await app.passagesTab.click();
    await check('the list of passages');
    await app.entitiesTab.click();
    await check('the list of entities');
    for (const [key, screen] of [
      ['Control+k', 'the palette'],
      ['Control+e', 'the export dialog'],
      ['Control+,', 'the settings'],
      ['F1', 'the shortcut sheet'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(screen);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
}
