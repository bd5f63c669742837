import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('a passage is lengthened, joined by a second piece, split, and all of it taken back', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('Russian soil', '3');
  await page.keyboard.press('Alt+Shift+j');
  await page.keyboard.press('Alt+Shift+p');
  await page.keyboard.press('Alt+n');
  await expect.poll(() => app.paintedQuotes()).not.toContain('Russian soil');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => app.paintedQuotes()).toContain('Russian soil');

  await app.select('Kursk');
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Undo: Add to passage' })).toBeVisible();
  await page.keyboard.press('Control+z');

  await app.select('soil');
  await page.keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Undo: Split passage' })).toBeVisible();
  await expect(app.status).toContainText('26 passages');
  await page.keyboard.press('Control+z');
  await expect(app.status).toContainText('25 passages');
  await app.expectSaved();
});

test('a key that follows the selection within one frame means what is selected', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await app.tag('Russian soil', '3');
  await app.text.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node !== null && !node.textContent?.includes('Kursk')) node = walker.nextNode();
    const at = node?.textContent?.indexOf('Kursk') ?? 0;
    if (node) document.getSelection()?.setBaseAndExtent(node, at, node, at + 'Kursk'.length);
    root.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole('button', { name: 'Undo: Add to passage' })).toBeVisible();
});
