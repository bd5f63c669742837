import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';

const BRIEF = [
  '# Convoy at the northern crossing',
  '',
  'Anna Petrova of the Border Watch reported 🚛 forty lorries near Tolmin on 3 May.',
  '',
  'She judged it likely that the convoy carries engineers. The number of guards is not known.',
  '',
].join('\n');

test('opens a brief, tags passages, and finds everything after a restart and in the export', async ({
  launcher,
}) => {
  const file = path.join(launcher.dataFolder, 'convoy.md');
  await writeFile(file, BRIEF);
  const first = await launcher.launch();
  const app = new BriefmarkPage(first.page);

  await test.step('the first start shows a brief', async () => {
    await expect(app.text).toContainText('Kursk');
    await expect(app.briefList.getByRole('option')).toHaveCount(4);
  });

  await test.step('a file is imported and opened', async () => {
    await answerOpenDialog(first.electron, [file]);
    await app.page.keyboard.press('Control+o');
    await expect(app.text).toContainText('Convoy at the northern crossing');
    await expect(app.briefList.getByRole('option')).toHaveCount(5);
  });

  await test.step('passages are tagged, also over one another', async () => {
    await app.tag('Anna Petrova', '1');
    await app.page.keyboard.press('e');
    await app.page.keyboard.press('Enter');
    await expect(app.inspector.getByRole('combobox', { name: /entity/i })).toHaveValue('Anna Petrova');
    await app.page.keyboard.press('Alt+3');
    await app.tag('Border Watch', '2');
    await app.tag('🚛 forty lorries near Tolmin', '6');
    await app.tag('Tolmin', '3');
    await app.tag('She judged it likely that the convoy carries engineers.', '8');
    await app.page.keyboard.press('n');
    await app.page.keyboard.type('One source only; ask for imagery.');
    await app.page.keyboard.press('Escape');
    await app.expectSaved();
    await expect(app.status).toContainText('5 passages');
  });

  await test.step('what is painted is what was tagged', async () => {
    const painted = await app.paintedQuotes();
    for (const quote of ['Anna Petrova', 'Border Watch', '🚛 forty lorries near Tolmin', 'Tolmin'])
      expect(painted).toContain(quote);
  });

  await first.electron.close();
  const second = await launcher.launch();
  const again = new BriefmarkPage(second.page);

  await test.step('a restart shows the same brief with every passage', async () => {
    await expect(again.text).toContainText('Convoy at the northern crossing');
    await again.passagesTab.click();
    await expect(again.passageList.getByRole('option')).toHaveCount(5);
    await again.passageList.getByRole('option', { name: /Anna Petrova/ }).click();
    await expect(again.inspector.getByRole('combobox', { name: /entity/i })).toHaveValue('Anna Petrova');
    await expect(again.inspector.getByRole('radio', { name: 'High' })).toBeChecked();
    await again.passageList.getByRole('option').last().click();
    await expect(again.inspector.getByRole('textbox', { name: 'Note' })).toHaveValue(
      'One source only; ask for imagery.',
    );
  });

  await test.step('the exported page holds quotes, entity, assessment and note', async () => {
    const target = path.join(launcher.dataFolder, 'convoy.html');
    await answerSaveDialog(second.electron, target);
    await again.page.keyboard.press('Control+e');
    const dialog = again.page.getByRole('dialog', { name: /export/i });
    await dialog.getByText('Web page (HTML)').click();
    await dialog.getByRole('button', { name: /^(Export|Save)/ }).click();
    await expect(again.page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
    const html = await readFile(target, 'utf8');
    for (const words of [
      'Anna Petrova',
      '🚛 forty lorries',
      'One source only; ask for imagery.',
      'Convoy at the northern crossing',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('<script');
  });
});
