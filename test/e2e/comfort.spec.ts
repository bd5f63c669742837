import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

const textStyle = (page: Page) =>
  page.getByRole('region', { name: 'Brief text' }).evaluate((element) => {
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(element);
    return { fontFamily, fontSize, lineHeight: Number.parseFloat(lineHeight), width: element.clientWidth };
  });
const zoomOf = (page: Page) => page.evaluate(() => Math.round(window.devicePixelRatio * 100));

test('font, size, width, spacing and zoom are chosen, seen at once and kept', async ({ launcher }) => {
  const { page, electron } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  const before = await textStyle(page);

  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('radio', { name: 'Sans serif' }).click();
  await settings.getByRole('slider', { name: 'Size' }).fill('24');
  await settings.getByRole('slider', { name: 'Line spacing' }).fill('2');
  await settings.getByRole('slider', { name: 'Width of the text' }).fill('24');
  await expect(settings.getByRole('slider', { name: 'Size' })).toHaveAttribute('aria-valuetext', '24 px');
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  const after = await textStyle(page);
  expect(before.fontFamily).toContain('Source Serif');
  expect(after.fontFamily).toContain('Inter');
  expect(after.fontSize).toBe('24px');
  expect(after.lineHeight).toBe(48);

  await test.step('Ctrl and plus, minus and nought zoom the whole window', async () => {
    const actual = await zoomOf(page);
    await app.text.focus();
    await page.keyboard.press('Control+=');
    await page.keyboard.press('Control+=');
    await expect.poll(() => zoomOf(page)).toBe(Math.round(actual * 1.25));
    await expect(app.status.getByRole('button', { name: /^Zoom 125 %/ })).toBeVisible();
    await page.keyboard.press('Control+0');
    await expect.poll(() => zoomOf(page)).toBe(actual);
    await page.keyboard.press('Control+-');
    await expect.poll(() => zoomOf(page)).toBe(Math.round(actual * 0.9));
  });

  await test.step('panes close and stay closed', async () => {
    await page.keyboard.press('Control+b');
    await expect(app.library).toBeHidden();
  });

  await electron.close();
  const again = await launcher.launch();
  const later = new BriefmarkPage(again.page);
  await expect(later.text).toContainText('Kursk');
  expect((await textStyle(again.page)).fontSize).toBe('24px');
  await expect(later.status.getByRole('button', { name: /^Zoom 90 %/ })).toBeVisible();
  await expect(later.library).toBeHidden();
  const stored = JSON.parse(await readFile(path.join(launcher.dataFolder, 'settings.json'), 'utf8'));
  expect(stored).toMatchObject({
    readerFont: 'sans',
    readerLineHeight: 2,
    readerMeasureEm: 24,
    zoomPercent: 90,
  });
});

test('the window comes back where it was, as large as it was', async ({ launcher }) => {
  const { electron, page } = await launcher.launch();
  await expect(new BriefmarkPage(page).text).toContainText('Kursk');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 700));
  await electron.close();
  const again = await launcher.launch();
  await expect(new BriefmarkPage(again.page).text).toContainText('Kursk');
  const size = await again.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getSize(),
  );
  expect(size).toEqual([1000, 700]);
});

test('only the text scrolls: bars and banners stay, also at 200 % in a small window', async ({
  launcher,
}) => {
  const { page, electron } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  for (const zoomFactor of [1, 2]) {
    await electron.evaluate(({ BrowserWindow }, factor) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(900, 600);
      window?.webContents.setZoomFactor(factor);
    }, zoomFactor);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(900 / zoomFactor);
    await app.select('North Atlantic Council');
    const cut = await page.evaluate(() => {
      const isInside = (element: Element) => {
        const { top, left, right, bottom } = element.getBoundingClientRect();
        return top >= -1 && left >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      };
      const kept = '.top-bar > *, .marking-banner, .status-bar, .reader-scroller';
      return [...document.querySelectorAll(kept)]
        .filter((element) => element.getBoundingClientRect().width > 0 && !isInside(element))
        .map((element) => element.className);
    });
    expect(cut, `zoom ${zoomFactor}`).toEqual([]);
  }
});

test('nothing in the text is checked for spelling', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toHaveAttribute('spellcheck', 'false');
});
