import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { invoke } from './support/bridge.ts';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Codebook', exact: true });

async function openEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+k');
  await expect(dialog(page)).toBeVisible();
}

async function save(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toBeHidden();
}

test('a label is renamed, gets another key and goes, with its passages in every brief', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');

  await test.step('from the status bar, with keys that collide refused', async () => {
    await app.status.getByRole('button', { name: 'Codebook: Intelligence brief' }).click();
    await dialog(page).getByRole('textbox', { name: 'Name' }).nth(1).fill('Individual');
    const key = dialog(page).getByRole('textbox', { name: 'Key' });
    await key.fill('2');
    await expect(dialog(page).getByRole('status')).toContainText('tags both “Individual” and “Organization”');
    await key.fill('n');
    await expect(dialog(page).getByRole('status')).toContainText('already runs “Write note”');
    await expect(dialog(page).getByRole('button', { name: 'Save' })).toBeDisabled();
    await key.fill('0');
    await save(page);
  });

  await test.step('the new key tags at once', async () => {
    await app.tag('Russian soil', '0');
    await expect(app.inspector.getByRole('button', { name: /Individual/ })).toBeVisible();
    await page.keyboard.press('Control+z');
  });

  await test.step('a label in use goes only with an answer, and takes one undo step', async () => {
    await app.expectSaved();
    const before = await invoke(page, 'codebook:usage', {});
    expect(before.labelBriefs.person?.length).toBeGreaterThan(1);
    await openEditor(page);
    await page.getByRole('option', { name: /^Individual/ }).click();
    await page.getByRole('button', { name: 'Remove Individual' }).click();
    const question = page.getByRole('alertdialog', { name: 'Remove Individual' });
    await expect(question).toContainText(/\d+ passages have this label, in all briefs/);
    await question.getByRole('button', { name: /What becomes of them/ }).click();
    await page.getByRole('option', { name: 'Becomes Event' }).click();
    await question.getByRole('button', { name: 'Remove' }).click();
    await save(page);
    await app.expectSaved();
    const after = await invoke(page, 'codebook:usage', {});
    expect(after.labels.person).toBeUndefined();
    expect(after.labels.event).toBe((before.labels.event ?? 0) + (before.labels.person ?? 0));
    await app.text.focus();
    await page.keyboard.press('Control+z');
    await app.expectSaved();
    expect((await invoke(page, 'codebook:usage', {})).labels).toEqual(before.labels);
  });

  await test.step('and undo brought the label back', async () => {
    await openEditor(page);
    await expect(page.getByRole('option', { name: /^Individual/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(app.text).toBeFocused();
  });
});

test('a codebook goes out as a file, comes in with a preview, and a bad one is refused', async ({
  launcher,
}) => {
  const { page, electron } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  const file = path.join(launcher.dataFolder, 'own.codebook.json');

  await openEditor(page);
  await answerSaveDialog(electron, file);
  await dialog(page).getByRole('button', { name: 'Export…' }).click();
  await expect(app.notifications).toContainText('own.codebook.json');
  const exported = JSON.parse(await readFile(file, 'utf8'));
  expect(exported).toMatchObject({ format: 'briefmark-codebook', version: 1 });

  await answerOpenDialog(electron, [file]);
  const importFile = () => dialog(page).getByRole('button', { name: 'Import…' }).click();
  exported.codebook.labels[0].shortcut = '2';
  await writeFile(file, JSON.stringify(exported));
  await importFile();
  await expect(app.notifications).toContainText('This codebook contradicts itself.');

  exported.codebook.labels[0].shortcut = '1';
  exported.codebook.name = 'House codebook';
  exported.codebook.labels[0].name = 'Human';
  await writeFile(file, JSON.stringify(exported));
  await importFile();
  const preview = page.getByRole('dialog', { name: 'Use the codebook “House codebook”' });
  await expect(preview).toContainText('Label Human: was called “Person”');
  await preview.getByRole('button', { name: 'Use it' }).click();
  await save(page);
  await expect(app.status).toContainText('House codebook');
});

test('the library goes over to the other starter, and back with one undo', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await openEditor(page);
  await dialog(page).getByRole('button', { name: 'Starters' }).click();
  await page.getByRole('menuitem', { name: 'Due diligence' }).click();
  const preview = page.getByRole('dialog', { name: 'Use the codebook “Due diligence”' });
  const mapping = preview.getByRole('list', { name: /Labels that the other codebook does not have/ });
  await expect(mapping.getByRole('listitem').first()).toContainText(/\d passages?/);
  await expect(preview).toContainText('Label Red flag');
  await expect(preview).toContainText('Kept because the library uses it');
  await preview.getByRole('button', { name: 'Use it' }).click();
  await save(page);
  await expect(app.status).toContainText('Due diligence');
  await app.expectSaved();
  await app.tag('Russian soil', '0');
  await expect(app.inspector.getByRole('button', { name: /Red flag/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(app.status).toContainText('Intelligence brief');
});
