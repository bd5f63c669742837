import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerSaveDialog } from './support/dialogs.ts';

test('the whole journey without a mouse', async ({ launcher }) => {
  const file = path.join(launcher.dataFolder, 'note.txt');
  await writeFile(file, 'Marta Kovar left Split on Monday.\n\nNobody saw the cargo.\n');
  const { electron, page } = await launcher.launch({ files: [file] });
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Marta Kovar');
  const { keyboard } = page;

  // Into the text, to its start, and over two words.
  await keyboard.press('F6');
  await expect(app.text).toBeFocused();
  await keyboard.press('Control+Home');
  await keyboard.press('Control+Shift+ArrowRight');
  await keyboard.press('Control+Shift+ArrowRight');

  // Label, entity, confidence: four keys after the selection.
  await keyboard.press('1');
  await keyboard.press('e');
  await keyboard.press('Enter');
  await keyboard.press('Alt+2');
  await expect(app.inspector.getByRole('combobox', { name: /entity/i })).toHaveValue('Marta Kovar');
  await expect(app.inspector.getByRole('radio', { name: 'Moderate' })).toBeChecked();
  await expect(app.text).toBeFocused();

  await keyboard.press('n');
  await keyboard.type('Check the ferry list.');
  await keyboard.press('Escape');
  await expect(app.text).toBeFocused();
  await app.expectSaved();

  // Another brief and back through the palette.
  await keyboard.press('Control+k');
  await keyboard.type('rail traffic');
  await keyboard.press('Enter');
  await expect(app.text).toContainText('Tumangang');
  await keyboard.press('Control+k');
  await keyboard.type('note');
  await keyboard.press('Enter');

  const target = path.join(launcher.dataFolder, 'note.md');
  await answerSaveDialog(electron, target);
  await keyboard.press('Control+k');
  await keyboard.type('export');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /export/i })).toBeVisible();
  await page.getByRole('radio', { name: /Markdown/ }).focus();
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  expect(await readFile(target, 'utf8')).toContain('Check the ferry list.');
  await keyboard.press('Escape');

  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: /shortcuts/i })).toContainText('Next passage');
});
