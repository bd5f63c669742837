import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

/** What the native menu shows beside a command. */
function readAccelerator(electron: ElectronApplication, commandId: string): Promise<string | null> {
  return electron.evaluate(
    ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null,
    commandId,
  );
}

test('a shortcut is changed, refused, followed everywhere and kept', async ({ launcher }) => {
  const first = await launcher.launch();
  const { page, electron } = first;
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');

  await test.step('change it in the sheet', async () => {
    await app.text.focus();
    await page.keyboard.press('?');
    await page.getByRole('button', { name: /^Export….*Change$/ }).press('Enter');
    const field = page.getByRole('textbox', { name: 'New key for Export…' });
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('alert')).toContainText('already runs “Search briefs, entities, commands”');
    await page.keyboard.press('1');
    await expect(page.getByRole('alert')).toContainText('tags the selection as “Person”');
    await page.keyboard.press('Control+Shift+x');
    await expect(page.getByRole('button', { name: 'Export…: Ctrl Shift X Change' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('the new key runs it, the old one does not, and menu, palette and codebook know', async () => {
    await page.keyboard.press('Control+e');
    await page.keyboard.press('Control+Shift+x');
    await expect(page.getByRole('dialog', { name: /export/i })).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await readAccelerator(electron, 'brief.export')).toBe('CmdOrCtrl+Shift+X');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('export');
    await expect(page.getByRole('option', { name: /^Export…/ })).toContainText('Ctrl Shift X');
    await page.keyboard.press('Escape');
  });

  await electron.close();
  const settings = path.join(launcher.dataFolder, 'settings.json');
  expect(JSON.parse(await readFile(settings, 'utf8')).userKeys).toEqual({ 'brief.export': ['Mod+Shift+X'] });

  await test.step('a damaged line in the settings gets a sentence, and the rest stays', async () => {
    const stored = JSON.parse(await readFile(settings, 'utf8'));
    await writeFile(settings, JSON.stringify({ ...stored, readerFontSizePx: 'huge' }));
    const again = await launcher.launch();
    const later = new BriefmarkPage(again.page);
    await expect(later.notifications).toContainText('the size of the text');
    await later.text.focus();
    await again.page.keyboard.press('Control+Shift+x');
    await expect(again.page.getByRole('dialog', { name: /export/i })).toBeVisible();
    expect(await readFile(`${settings}.damaged`, 'utf8')).toContain('huge');
  });
});

test('keys that move an edge are typing in a field', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('Russian soil', '3');
  await page.keyboard.press('n');
  await expect(app.inspector.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Alt+k');
  await page.keyboard.press('Alt+Shift+j');
  await page.keyboard.press('Alt+2');
  await page.keyboard.press('Escape');
  await expect(app.text).toBeFocused();
  await expect(app.inspector.locator('blockquote')).toHaveText('Russian soil');
  await expect(app.inspector.getByRole('radio', { name: 'Moderate' })).not.toBeChecked();
  await page.keyboard.press('Alt+Shift+k');
  await expect(app.inspector.locator('blockquote')).toHaveText('Russian');
});
