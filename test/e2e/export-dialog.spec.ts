import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerMessageBox, answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';

test('chooses, looks, exports and remembers', async ({ launcher }) => {
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const folder = path.join(launcher.dataFolder, 'exports');
  await mkdir(folder);

  await test.step('is walked through with the arrows', async () => {
    await page.keyboard.press('Control+e');
    await expect(dialog.getByRole('radio', { name: /Word document/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: /PDF document/ })).toBeChecked();
    await expect(dialog.getByRole('button', { name: /Page size/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('says what a format loses before anything is written', async () => {
    await page.keyboard.press('Control+e');
    await dialog.getByText('CoNLL (IOB2)').click();
    await expect(dialog.getByText(/The format cannot hold:/)).toBeVisible();
    await expect(dialog.getByText(/overlapping/).first()).toBeVisible();
  });

  await test.step('shows the first part of the file, filtered', async () => {
    await dialog.getByText('Evidence sheet (CSV)').click();
    await dialog.getByRole('button', { name: 'Judgment' }).click();
    await expect(dialog.getByText(/^\d+ of 24 passages/)).toBeVisible();
    await dialog.getByRole('radio', { name: 'Preview' }).click();
    await expect(dialog.getByRole('region', { name: 'First part of the file' })).toContainText('Judgment');
    await dialog.getByRole('radio', { name: 'Options' }).click();
  });

  await test.step('keeps the choices as a preset', async () => {
    await dialog.getByRole('textbox', { name: 'Name for these choices' }).fill('Judgments only');
    await dialog.getByRole('button', { name: 'Keep as preset' }).click();
    await expect(dialog.getByRole('button', { name: 'Forget preset' })).toBeVisible();
  });

  await test.step('writes the file, with a report beside it when asked', async () => {
    await dialog.getByText(/Put a text beside the file/).click();
    const target = path.join(folder, 'judgments.csv');
    await answerSaveDialog(electron, target);
    await dialog.getByRole('button', { name: /^Export/ }).click();
    await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
    expect((await readdir(folder)).toSorted()).toEqual(['judgments.csv', 'judgments.export-report.txt']);
    expect(await readFile(target, 'utf8')).not.toContain('Organization');
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('asks before it replaces a companion file', async () => {
    await writeFile(path.join(folder, 'annotation.conf'), 'mine');
    await page.keyboard.press('Control+e');
    await dialog.getByText('brat standoff').click();
    await answerSaveDialog(electron, path.join(folder, 'brat.ann'));
    await answerMessageBox(electron, 0);
    await dialog.getByRole('button', { name: /^Export/ }).click();
    await expect(dialog.getByRole('button', { name: /^Export/ })).toBeEnabled();
    expect(await readFile(path.join(folder, 'annotation.conf'), 'utf8')).toBe('mine');
    expect(await readdir(folder)).not.toContain('brat.ann');
    await answerMessageBox(electron, 1);
    await dialog.getByRole('button', { name: /^Export/ }).click();
    await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
    expect(await readFile(path.join(folder, 'annotation.conf'), 'utf8')).toContain('[entities]');
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['brat.ann', 'brat.txt', 'visual.conf']));
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('exports several briefs into one folder', async () => {
    await page.keyboard.press('Control+e');
    await dialog.getByText('Web page (HTML)').click();
    await dialog.getByRole('radio', { name: 'Several briefs' }).click();
    const list = dialog.getByRole('listbox', { name: 'Briefs to export' });
    await list.getByRole('option', { name: /Rail traffic/ }).click();
    const many = path.join(folder, 'many');
    await mkdir(many);
    await answerOpenDialog(electron, [many]);
    await dialog.getByRole('button', { name: 'Export 2 briefs…' }).click();
    await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
    const written = await readdir(many);
    expect(written.filter((name) => name.endsWith('.html'))).toHaveLength(2);
    expect(written.filter((name) => name.endsWith('.export-report.txt'))).toHaveLength(2);
  });
});

test('offers a preset again after a restart', async ({ launcher }) => {
  const first = await launcher.launch();
  const dialog = first.page.getByRole('dialog', { name: 'Export' });
  await expect(new BriefmarkPage(first.page).text).toContainText('Kursk');
  await first.page.keyboard.press('Control+e');
  await dialog.getByText('STIX 2.1').click();
  await dialog.getByRole('textbox', { name: 'Name for these choices' }).fill('For the platform');
  await dialog.getByRole('button', { name: 'Keep as preset' }).click();
  await first.electron.close();
  const second = await launcher.launch();
  await expect(new BriefmarkPage(second.page).text).toContainText('Kursk');
  await second.page.keyboard.press('Control+e');
  const again = second.page.getByRole('dialog', { name: 'Export' });
  await again
    .getByRole('button', { name: /Preset/ })
    .first()
    .click();
  await second.page.getByRole('option', { name: 'For the platform' }).click();
  await expect(again.getByRole('radio', { name: /STIX/ })).toBeChecked();
});
