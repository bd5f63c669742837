import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

// A slow machine is no failure: axe reads every element of a screen.
test.describe.configure({ timeout: 120_000 });

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

  test(`codebook, menus, grid and tabs meet WCAG 2.2 AA in the ${colorScheme} theme`, async ({
    launcher,
  }) => {
    const { page } = await launcher.launch({ colorScheme });
    const app = new BriefmarkPage(page);
    await expect(app.text).toContainText('Kursk');
    const check = (screen: string) =>
      test.step(screen, async () => expect(await findAccessibilityProblems(page), screen).toEqual([]));
    await app.select('Russian soil');
    await app.rightClickSelection();
    await expect(page.getByRole('menu')).toBeVisible();
    await check('a menu at the pointer');
    await page.keyboard.press('Escape');
    await app.tag('Russian soil', '3');
    await page.keyboard.press('g');
    await expect(page.getByRole('dialog', { name: /Grade/ })).toBeVisible();
    await check('the grid of grades');
    await page.keyboard.press('b');
    await page.keyboard.press('2');
    await expect(app.text).toBeFocused();
    await test.step('the codebook, part by part', async () => {
      await page.keyboard.press('Control+Shift+k');
      for (const part of ['Labels', 'Entity types', 'Relations', 'Scales and markings']) {
        await page.getByRole('tab', { name: part }).click();
        await check(`the codebook: ${part}`);
      }
      await page.getByRole('button', { name: 'Starters' }).click();
      await page.getByRole('menuitem', { name: 'Due diligence' }).click();
      await expect(page.getByRole('dialog', { name: /^Use the codebook/ })).toBeVisible();
      await check('another codebook');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });
    await app.briefsTab.click();
    await app.briefList.getByRole('option', { name: /Rail traffic/ }).click();
    await expect(page.getByRole('navigation', { name: 'Open briefs' })).toBeVisible();
    await check('tabs');
  });
}

test('a person’s own colours and a narrow, enlarged window meet it as well', async ({ launcher }) => {
  const { page, electron } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more', reducedMotion: 'reduce' });
  await app.tag('Russian soil', '3');
  await expect(app.inspector).toContainText('Confidence');
  expect(await findAccessibilityProblems(page), 'forced colours').toEqual([]);
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--motion')),
  ).toBe('0ms');
  await electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(900, 600);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(450);
  expect(await findAccessibilityProblems(page), '200 % in a small window').toEqual([]);
});

test('the list of passages says everything in words: place, label, confidence, likelihood, grade', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('Russian soil', '3');
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('l');
  await page.keyboard.press('5');
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await page.keyboard.press('2');
  await expect(app.text).toBeFocused();
  await app.passagesTab.click();
  const row = app.passageList.getByRole('option', { name: /^Location.*Russian soil/ });
  await expect(row).toContainText('Location');
  await expect(row).toContainText('are on');
  await expect(row).toContainText('likely 55–80 %');
  await expect(row).toContainText('High confidence');
  await expect(row).toContainText('B2');
});
