import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('a passage has a menu in the text and in the list, for mouse and keyboard', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  const menu = page.getByRole('menu', { name: 'Passage' });
  const { keyboard } = page;

  const place = await app.findWords('Kursk region', 1);
  await page.mouse.click(place.x + 12, place.y + place.height / 2, { button: 'right' });
  await expect(menu).toBeVisible();
  await expect(app.inspector).toContainText('Confidence');
  expect(await findAccessibilityProblems(page), 'the menu of a passage').toEqual([]);
  await keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(app.text).toBeFocused();

  // By keyboard, to a field of the inspector and back.
  await keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: /Write note/ }).focus();
  await keyboard.press('Enter');
  await expect(app.inspector.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await keyboard.press('Escape');

  // In the list, with several in hand.
  await app.passagesTab.click();
  const rows = app.passageList.getByRole('option');
  await rows.nth(0).click();
  await rows.nth(1).click({ modifiers: ['Shift'] });
  await rows.nth(1).click({ button: 'right' });
  await menu.getByRole('menuitem', { name: /Merge selected passages/ }).click();
  await expect(app.status).toContainText('23 passages');
  await keyboard.press('Control+z');
  await expect(app.status).toContainText('24 passages');
});

test('several passages under one click are chosen from a list, smallest first; Escape leads back', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  const place = await app.findWords('Brussels');
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  const menu = page.getByRole('menu', { name: 'Passages here' });
  const items = menu.getByRole('menuitem');
  await expect(items).toHaveCount(2);
  await expect(items.nth(0)).toHaveAccessibleName(/Location/);
  await expect(items.nth(1)).toHaveAccessibleName(/Event/);
  await expect(items.nth(0)).toBeFocused();
  expect(await findAccessibilityProblems(page), 'the passages under a click').toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(app.inspector).toContainText('Secretary General Mark Rutte made');
  await expect(app.text).toBeFocused();

  // Without a mouse: walk to the smaller one, ask what is here, take the larger one.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('brussels location');
  await page.keyboard.press('F6');
  await page.keyboard.press('j');
  await expect(app.inspector.getByRole('button', { name: /Location/ })).toBeVisible();
  await page.keyboard.press('c');
  await expect(items).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(app.inspector).toContainText('Secretary General Mark Rutte made');
  await expect(app.text).toBeFocused();

  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(app.text).toBeFocused();
});

test('the end of a passage is dragged to another word and taken back', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await app.tag('Russian soil', '3');
  const handle = page.locator('.reader-handle[data-edge="end"]');
  await expect(handle).toBeVisible();
  // Looking for the words scrolls to them: where the grip stands is asked afterwards.
  const target = await app.findWords('soil and that');
  const grip = await handle.boundingBox();
  if (grip === null) throw new Error('The passage has a grip.');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width - 1, target.y + target.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => app.paintedQuotes()).toContain('Russian soil and that');
  await expect(page.getByRole('button', { name: 'Undo: Move end of passage' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => app.paintedQuotes()).toContain('Russian soil');
  await app.expectSaved();
});
