import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerOpenDialog } from './support/dialogs.ts';

const FIRST = [
  'Harbour report',
  'The port reopened on Monday after nine days.',
  'Cranes were repaired by Friday. A convoy of eleven trucks left the depot before dawn.',
  'On 3 October three trains crossed the bridge at night. Guards were seen at the gate.',
].join('\n\n');
const CORRECTED = [
  'Harbour report',
  'Corrected on 4 May: figures in two places.',
  'The port reopened on Monday after nine days.',
  'Cranes were repaired by Friday. A convoy of nine trucks left the depot before dawn.',
  'On 5 October three trains crossed the bridge at night. On 6 October three trains crossed the bridge at night.',
].join('\n\n');

test('a corrected version keeps what is certain and asks about the rest', async ({ launcher }) => {
  const first = path.join(launcher.dataFolder, 'harbour.txt');
  const corrected = path.join(launcher.dataFolder, 'harbour-corrected.txt');
  await writeFile(first, FIRST);
  await writeFile(corrected, CORRECTED);
  const { electron, page } = await launcher.launch({ files: [first] });
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('eleven trucks');
  for (const words of [
    'reopened on Monday',
    'eleven trucks',
    'three trains crossed the bridge',
    'Guards were seen',
  ])
    await app.tag(words, '1');
  await app.expectSaved();

  await answerOpenDialog(electron, [corrected]);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search briefs, entities, commands' }).fill('corrected version');
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Passages of the corrected version' });
  await expect(dialog).toContainText('1 of 3');
  await expect(dialog.getByRole('region', { name: 'Earlier version' })).toContainText(
    'convoy of eleven trucks',
  );
  await expect(dialog.getByRole('region', { name: 'Corrected version' }).locator('ins')).toHaveText(['nine']);
  expect(await app.paintedQuotes()).toEqual(['reopened on Monday']);

  await dialog.getByRole('button', { name: 'Accept this place' }).click();
  await expect(dialog).toContainText('Several places fit');
  const places = dialog.getByRole('radiogroup', { name: 'Places that fit' });
  await expect(places.getByRole('radio')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Choose another place…' }).click();
  await expect(page.getByText(/Select the words that stand for/)).toBeVisible();
  await app.select('three trains crossed the bridge', 1);
  await page.keyboard.press('p');

  await expect(dialog).toContainText('The words are gone.');
  await expect(dialog.getByRole('button', { name: 'Accept this place' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Leave without a place' }).click();
  await expect(page.getByText('No passage waits for a decision.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();

  expect((await app.paintedQuotes()).sort()).toEqual(
    ['nine trucks', 'reopened on Monday', 'three trains crossed the bridge'].sort(),
  );
  await app.passagesTab.click();
  await expect(app.passageList.getByRole('option', { name: /Guards were seen/ })).toContainText('Not placed');
  await app.expectSaved();
});

test('each decision is undone, and an orphan is placed again later', async ({ launcher }) => {
  const first = path.join(launcher.dataFolder, 'harbour.txt');
  const corrected = path.join(launcher.dataFolder, 'harbour-corrected.txt');
  await writeFile(first, FIRST);
  await writeFile(corrected, CORRECTED);
  const { electron, page } = await launcher.launch({ files: [first] });
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('eleven trucks');
  await app.tag('eleven trucks', '1');
  await app.expectSaved();
  await answerOpenDialog(electron, [corrected]);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search briefs, entities, commands' }).fill('corrected version');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Passages of the corrected version' });
  await dialog.getByRole('button', { name: 'Leave without a place' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Review' }).first().click();
  await dialog.getByRole('button', { name: 'Leave without a place' }).click();
  await page.getByRole('button', { name: 'Done' }).click();

  await app.passagesTab.click();
  await app.passageList.getByRole('option', { name: /eleven trucks/ }).click();
  await app.inspector.getByRole('button', { name: 'Place again' }).click();
  await app.select('nine trucks');
  await page.getByRole('button', { name: 'Place here' }).click();
  await expect.poll(() => app.paintedQuotes()).toEqual(['nine trucks']);
  await app.expectSaved();
});

test('the review is done from the keyboard, in the dark, without barriers', async ({ launcher }) => {
  const first = path.join(launcher.dataFolder, 'harbour.txt');
  const corrected = path.join(launcher.dataFolder, 'harbour-corrected.txt');
  await writeFile(first, FIRST);
  await writeFile(corrected, CORRECTED);
  const { electron, page } = await launcher.launch({ files: [first], colorScheme: 'dark' });
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('eleven trucks');
  for (const words of ['eleven trucks', 'three trains crossed the bridge', 'Guards were seen'])
    await app.tag(words, '1');
  await app.expectSaved();
  await answerOpenDialog(electron, [corrected]);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search briefs, entities, commands' }).fill('corrected version');
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Passages of the corrected version' });
  await expect(dialog).toContainText('1 of 3');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await expect(dialog.getByRole('button', { name: 'Accept this place' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(dialog).toContainText('Several places fit');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  const places = dialog.getByRole('radiogroup', { name: 'Places that fit' }).getByRole('radio');
  for (let presses = 0; presses < 8; presses += 1) {
    if (await places.first().evaluate((radio) => radio === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('ArrowDown');
  await expect(places.last()).toBeChecked();
  for (let presses = 0; presses < 8; presses += 1) {
    const accept = dialog.getByRole('button', { name: 'Accept this place' });
    if (await accept.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');

  await expect(dialog).toContainText('The words are gone.');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  // Nothing can be accepted: the way on has the focus.
  await expect(dialog.getByRole('button', { name: 'Leave without a place' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No passage waits for a decision.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No passage waits for a decision.')).toBeHidden();
  expect((await app.paintedQuotes()).sort()).toEqual(['nine trucks', 'three trains crossed the bridge']);
});
