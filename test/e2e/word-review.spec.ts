import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { projectFolder, test } from './support/app.ts';
import { invoke } from './support/bridge.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';

test('brings the comments of a colleague back from Word, one by one and to be undone', async ({
  launcher,
}) => {
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('some of their units', '8');
  await page.keyboard.press('n');
  await page.keyboard.type('One source only.');
  await page.keyboard.press('Escape');
  await app.expectSaved();
  const file = path.join(launcher.dataFolder, 'brief.docx');
  await answerSaveDialog(electron, file);
  const { briefs } = await invoke(page, 'library:open', {});
  const brief = briefs.find(({ title }) => title.startsWith('Alliance'));
  if (brief === undefined) throw new Error('the sample brief is missing');
  await invoke(page, 'export:save', { briefIds: [brief.id], choice: chooseEverything('docx') });

  const parts = unzipSync(await readFile(file));
  const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array());
  expect(comments).toContain('One source only.');
  const edited = comments.replace('One source only.', 'Two sources now.');
  await writeFile(file, zipSync({ ...parts, 'word/comments.xml': strToU8(edited) }));

  await answerOpenDialog(electron, [file]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('comments from word');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Comments from Word' });
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog).toContainText('Two sources now.');
  await dialog.getByRole('button', { name: 'Take over 1 change' }).click();
  const note = app.inspector.getByRole('textbox', { name: 'Note' });
  await expect(note).toHaveValue('Two sources now.');
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('One source only.');
});

test('proposes what a colleague did to a file in LibreOffice, a deleted comment only when it is ticked', async ({
  launcher,
}) => {
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await app.briefList.getByRole('option', { name: /Tumangang/ }).click();
  await expect(app.text).toContainText('Tumangang');
  const reviewed = 'test/fixtures/office/rail-traffic-tumangang-reviewed.docx';
  await answerOpenDialog(electron, [path.join(projectFolder, reviewed)]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('comments from word');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Comments from Word' });
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  await expect(dialog.getByRole('checkbox', { name: /^Deleted comment/ })).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Take over 4 changes' }).click();
  await app.passagesTab.click();
  const filter = page.getByRole('textbox', { name: 'Filter passages' });
  await expect(filter).toHaveAttribute('placeholder', 'Filter 18 passages');
  await app.expectSaved();
  await page.keyboard.press('Control+z');
  await expect(filter).toHaveAttribute('placeholder', 'Filter 17 passages');
});
