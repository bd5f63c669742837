import { expect, type Page } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

const links = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).getByRole('region', { name: 'Links' });

test('by keyboard, a passage contradicts one of another brief, and both ends show it', async ({
  launcher,
}) => {
  const first = await launcher.launch();
  const { page } = first;
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('Russian soil', '3');
  await expect(links(page)).toContainText('none');

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Link passage' });
  await expect(dialog.getByRole('combobox', { name: 'Kind of link' })).toBeFocused();
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('2');
  await expect(dialog.getByRole('combobox', { name: 'To a passage or entity' })).toBeFocused();
  await page.keyboard.type('eleven hours');
  await expect(dialog.getByRole('option').first()).toContainText('a train of 34 covered wagons');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();

  await expect(links(page)).toContainText('contradicts');
  await expect(links(page)).toContainText('Rail traffic');
  await app.expectSaved();
  expect(await findAccessibilityProblems(page)).toEqual([]);

  await links(page)
    .getByRole('button', { name: /^On 23 October a train/ })
    .click();
  await expect(app.text).toContainText('Tumangang');
  await expect(links(page), 'the other end shows the link too').toContainText('Russian soil');
  await first.electron.close();

  const again = new BriefmarkPage((await launcher.launch()).page);
  await expect(again.text).toContainText('Tumangang');
  await again.passagesTab.click();
  await again.passageList.getByRole('option', { name: /On 23 October a train/ }).click();
  await links(again.page).getByRole('button', { name: 'Russian soil', exact: true }).click();
  await expect(again.text).toContainText('Kursk');
});

test('by mouse, selected words are linked from the toolbar in one step', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  await app.select('described two things');
  await page.getByRole('button', { name: 'Link to another passage' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link passage' });
  await dialog.getByRole('option', { name: /^corroborates/ }).click();
  await dialog.getByRole('option', { name: /NATO/ }).first().click();
  await expect(app.status).toContainText('25 passages');
  await expect(links(page)).toContainText('corroborates');
  await page.keyboard.press('Control+z');
  await expect(app.status).toContainText('24 passages');
  await page.keyboard.press('Control+Shift+z');
  await expect(links(page)).toContainText('corroborates');

  await links(page)
    .getByRole('button', { name: /^Edit link/ })
    .click();
  const details = page.getByRole('dialog', { name: /^Link:/ });
  await details.getByRole('radio', { name: 'Low' }).click({ force: true });
  await details.getByRole('textbox', { name: 'Note' }).fill('Same press conference.');
  await details.getByRole('textbox', { name: 'Note' }).press('Enter');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(links(page)).toContainText('Same press conference.');
});

test('a note in the margin dragged onto another links the two, and an arc shows it', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  const notes = page.getByRole('complementary', { name: 'Notes in the margin' });
  const from = await notes.getByText('NATO', { exact: true }).boundingBox();
  const to = await notes.getByText('Date', { exact: true }).first().boundingBox();
  if (from === null || to === null) throw new Error('Both notes are in view.');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + 5, { steps: 4 });
  await page.mouse.up();
  const dialog = page.getByRole('dialog', { name: 'Link passage' });
  await expect(dialog).toContainText('Monday, 28 October 2024');
  await dialog.getByRole('option', { name: /^corroborates/ }).click();
  await expect(page.locator('.reader-arcs path')).toHaveCount(1);
  await expect(links(page)).toContainText('Monday, 28 October 2024');
});

test('the list of links leads to their ends; a deleted passage takes its own links and is named in others', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await page.getByRole('tab', { name: 'Links' }).click();
  const list = page.getByRole('listbox', { name: 'Links' });
  await page.getByRole('textbox', { name: 'Filter links' }).fill('corroborates Rajin');
  await expect(list.getByRole('option')).toHaveCount(1);
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await list.getByRole('option').click();
  await expect(app.text).toContainText('Port');
  await list.getByRole('option').click();
  await expect(app.text, 'a second click goes to the other end').toContainText('Tumangang');

  // The link was asserted in the other brief: it stays there, and says what became of its end.
  await expect(links(page)).toContainText('corroborates');
  await page.keyboard.press('Escape');
  await app.text.focus();
  await page.keyboard.press('Delete');
  await expect(list.getByRole('option')).toContainText('Deleted passage');
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('option')).not.toContainText('Deleted passage');
});
