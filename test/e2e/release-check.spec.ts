import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { EXPORT_FORMATS } from '#core/formats/registry.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { describePdf } from '#test/support/describe-pdf.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { invoke } from './support/bridge.ts';
import { answerSaveDialog } from './support/dialogs.ts';

const SECRET = 'some of their units';

test('makes a sanitised copy, says what it withholds and keeps a log', async ({ launcher }) => {
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText(SECRET);
  const dialog = page.getByRole('dialog', { name: 'Export' });

  await test.step('a passage is marked above the brief', async () => {
    await app.tag(SECRET, '8');
    await app.inspector.getByRole('button', { name: /Marking/ }).click();
    await page.getByRole('option', { name: /^TLP:RED/ }).click();
    await app.expectSaved();
  });

  await test.step('exporting it as it is warns', async () => {
    await page.keyboard.press('Control+e');
    await dialog.getByText('PDF document').click();
    await expect(dialog.getByText(/marked above the brief/)).toContainText('TLP:RED');
  });

  await test.step('readers below the brief get no copy', async () => {
    await dialog.getByRole('checkbox', { name: /Sanitised/ }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: /Readers: TLP/ }).click();
    await page.getByRole('option', { name: /^TLP:CLEAR/ }).click();
    await expect(dialog.getByRole('alert')).toContainText('the brief itself is marked TLP:GREEN');
    await expect(dialog.getByRole('button', { name: /^Export/ })).toBeDisabled();
  });

  await test.step('what is taken out is listed before the file is made', async () => {
    await dialog.getByRole('button', { name: /Readers: TLP/ }).click();
    await page.getByRole('option', { name: /^TLP:GREEN/ }).click();
    await expect(dialog.getByRole('region', { name: 'What is taken out' })).toContainText(SECRET);
    await dialog.getByRole('radio', { name: 'Preview' }).click();
    const preview = dialog.getByRole('region', { name: 'First part of the file' });
    await expect(preview).toContainText('█████');
    await expect(preview).not.toContainText(SECRET);
  });

  const log = path.join(launcher.dataFolder, 'withheld.txt');
  await test.step('no byte of the file holds the words, and the log does', async () => {
    for (const [name, extension] of [
      ['Web page (HTML)', 'html'],
      ['Briefmark JSON', 'json'],
    ] as const) {
      await dialog.getByText(name, { exact: true }).click();
      const target = path.join(launcher.dataFolder, `copy.${extension}`);
      await answerSaveDialog(electron, target);
      await dialog.getByRole('button', { name: /^Export/ }).click();
      await expect(page.getByRole('button', { name: 'Save the log…' })).toBeVisible();
      const written = await readFile(target, 'utf8');
      expect(written).not.toContain(SECRET);
      expect(written).toContain('█████');
      await answerSaveDialog(electron, log);
      await page.getByRole('button', { name: 'Save the log…' }).click();
      await expect(app.notifications).toContainText('The log was saved.');
      expect(await readFile(log, 'utf8')).toContain(SECRET);
      await page.getByRole('button', { name: 'Done' }).click();
      if (extension === 'json') break;
      await page.keyboard.press('Control+e');
      await dialog.getByRole('checkbox', { name: /Sanitised/ }).focus();
      await page.keyboard.press('Space');
      await expect(dialog.getByRole('region', { name: 'What is taken out' })).toBeVisible();
    }
  });

  await test.step('nor does a byte of any other format: inside of zips, in the words of a PDF, in names of files', async () => {
    const release = [{ scheme: 'tlp2', level: 'green', controls: [] }];
    const briefIds = [briefIdSchema.parse('alliance-confirms-troops')];
    for (const { id, extension } of EXPORT_FORMATS) {
      const folder = path.join(launcher.dataFolder, 'formats', id);
      await mkdir(folder, { recursive: true });
      await answerSaveDialog(electron, path.join(folder, `copy.${extension}`));
      const choice = { ...chooseEverything(id), release, withReport: true };
      expect(await invoke(page, 'export:save', { briefIds, choice })).toMatchObject({ status: 'saved' });
      for (const name of await readdir(folder)) {
        const words = await readEverything(await readFile(path.join(folder, name)));
        expect([id, name, words.replace(/\s+/g, ' ').includes(SECRET)]).toEqual([id, name, false]);
      }
    }
    // the search itself is one that finds: the same formats of the brief as it is hold the words
    for (const id of ['docx', 'xlsx', 'refi-qda', 'pdf']) {
      const target = path.join(launcher.dataFolder, `whole.${id}`);
      await answerSaveDialog(electron, target);
      await invoke(page, 'export:save', { briefIds, choice: chooseEverything(id) });
      const words = await readEverything(await readFile(target));
      expect([id, words.replace(/\s+/g, ' ').includes(SECRET)]).toEqual([id, true]);
    }
  });
});

/** All that a recipient could read: the bytes, what is inside of a zip, and the words that a PDF shows. */
async function readEverything(bytes: Buffer): Promise<string> {
  const raw = bytes.toString('utf8');
  if (bytes.subarray(0, 2).toString() === 'PK') {
    const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
    // Word and Excel cut words into runs
    return [
      raw,
      ...parts.map(
        ([name, part]) => `${name}\n${strFromU8(part)}\n${strFromU8(part).replace(/<[^>]*>/g, '')}`,
      ),
    ].join('\n');
  }
  if (bytes.subarray(0, 5).toString() !== '%PDF-') return raw;
  const { text, outline } = await describePdf(new Uint8Array(bytes));
  return [raw, text, ...outline].join('\n');
}
