import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('selected words are marked in all briefs, place by place, and taken back in one step', async ({
  launcher,
}) => {
  const one = path.join(launcher.dataFolder, 'one.txt');
  const two = path.join(launcher.dataFolder, 'two.txt');
  await writeFile(
    one,
    'The Halvard Line left Split.\n\nNobody at Halvard Line replied. The HALVARD LINE is a carrier.\n',
  );
  await writeFile(two, 'Freight of the Halvard Line was seen in Ancona.\n');
  // Imported in one session and marked in the next, where the other brief was never shown.
  const before = await launcher.launch({ files: [two] });
  await expect(new BriefmarkPage(before.page).text).toContainText('Ancona');
  await launcher.startAgain([one]);
  await expect(new BriefmarkPage(before.page).text).toContainText('Nobody at Halvard');
  await before.electron.close();
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Nobody at Halvard');
  const { keyboard } = page;

  await app.select('Halvard Line');
  await keyboard.press('Control+Shift+m');
  const dialog = page.getByRole('dialog', { name: 'Mark all: Halvard Line' });
  await expect(dialog.getByRole('status')).toHaveText('3 of 3 places will be marked');
  await dialog.getByRole('checkbox', { name: 'Match case' }).press('Space');
  await expect(dialog.getByRole('status')).toHaveText('2 of 2 places will be marked');
  await dialog.getByRole('checkbox', { name: 'Match case' }).press('Space');
  await dialog.getByRole('radio', { name: 'All briefs' }).click();
  await expect(dialog.getByRole('status')).toHaveText('4 of 4 places will be marked');
  await expect(dialog).toContainText('was seen in Ancona');
  expect(await findAccessibilityProblems(page), 'mark all').toEqual([]);

  // One is left out by keyboard.
  await dialog.getByRole('listbox', { name: 'Places' }).focus();
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Mark 3 passages' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.text).toBeFocused();
  await expect(app.status).toContainText('2 passages');
  await app.expectSaved();

  await app.briefsTab.click();
  const other = app.briefList.getByRole('option', { name: /two|Freight/ });
  await expect(other).toContainText('1');

  // Marked already is shown, not marked twice.
  await app.select('Halvard Line');
  await keyboard.press('Control+Shift+m');
  await expect(dialog.getByRole('status')).toHaveText('1 of 3 places will be marked; 2 are marked already');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await keyboard.press('Control+z');
  await expect(app.status).toContainText('0 passages');
  await app.expectSaved();
  await other.click();
  await expect(app.text).toContainText('Ancona');
  await expect(app.status).toContainText('0 passages');
  await keyboard.press('Control+Shift+z');
  await expect(app.status).toContainText('2 passages');
  await expect(other).toContainText('1');
  await app.expectSaved();
});

test('an entity is marked by all its names, and what Find has found is marked as found', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  const { keyboard } = page;
  const place = await app.findWords('NATO');
  await page.mouse.click(place.x + 6, place.y + place.height / 2);
  await expect(app.inspector.getByRole('combobox', { name: 'Entity' })).toHaveValue('NATO');
  await keyboard.press('Control+Shift+m');
  const dialog = page.getByRole('dialog', { name: /^Mark all: NATO, North Atlantic/ });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText('marked already').first()).toBeVisible();
  await keyboard.press('Escape');

  await keyboard.press('Control+f');
  await keyboard.type('\\d+ Octo\\w+');
  const bar = page.getByRole('search', { name: 'Find in this brief' });
  await bar.getByRole('button', { name: 'Regular expression' }).click();
  await expect(bar.getByRole('status')).toContainText(/of \d+/);
  await bar.getByRole('button', { name: 'Mark all…' }).click();
  const found = page.getByRole('dialog', { name: /^Mark all/ });
  await expect(found.getByRole('status')).toContainText('will be marked');
  await expect(found.getByRole('checkbox')).toHaveCount(0);
  await found.getByRole('button', { name: /^Mark \d+ passage/ }).click();
  await expect(page.getByRole('button', { name: /^Undo: Mark \d+ as/ })).toBeVisible();
  await app.expectSaved();
});
