import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { type Launcher, test } from './support/app.ts';
import { answerMessageBox, answerSaveDialog } from './support/dialogs.ts';

const SHOW_IN_FOLDER = 0;
const OPEN = 1;
const CANCEL = 2;
const SAVE_COPY = 0;
const WORDS = 'Forty lorries crossed the bridge before dawn.';

async function start(launcher: Launcher) {
  const sent = path.join(launcher.dataFolder, 'as-sent.txt');
  await writeFile(sent, WORDS);
  const running = await launcher.launch({ files: [sent] });
  const app = new BriefmarkPage(running.page);
  await expect(app.text).toContainText(WORDS);
  await watchShell(running.electron);
  return { ...running, app, sent };
}

/** Writes down what the system would be asked to open, and opens nothing. */
async function watchShell(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ shell }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    shell.openPath = async (file) => {
      asked.push(`open ${file}`);
      return '';
    };
    shell.showItemInFolder = (file) => {
      asked.push(`show ${file}`);
    };
  });
}

const listAsked = (electron: ElectronApplication) =>
  electron.evaluate(() => Array.from<string>(Reflect.get(globalThis, 'asked')));

async function ask(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Open original');
  await page.getByRole('option', { name: 'Open original' }).first().click();
}

/** The brief's own copy of the file. */
async function findKept(launcher: Launcher): Promise<string> {
  const briefs = path.join(launcher.dataFolder, 'library/briefs');
  for (const name of await readdir(briefs)) {
    const file = path.join(briefs, name, 'source.txt');
    const content = await readFile(file, 'utf8').catch(() => '');
    if (content === WORDS) return file;
  }
  throw new Error('The library has no copy of the file.');
}

test('the original opens from the library, wherever the file that was imported is now', async ({
  launcher,
}) => {
  const { electron, page, sent } = await start(launcher);
  const kept = await findKept(launcher);
  await rm(sent);
  await answerMessageBox(electron, OPEN);
  await ask(page);
  await expect.poll(() => listAsked(electron)).toEqual([`open ${kept}`]);
  expect(await readFile(kept, 'utf8')).toBe(WORDS);

  await answerMessageBox(electron, SHOW_IN_FOLDER);
  await ask(page);
  await expect.poll(() => listAsked(electron)).toEqual([`open ${kept}`, `show ${kept}`]);

  await answerMessageBox(electron, CANCEL);
  await ask(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await listAsked(electron)).toHaveLength(2);
});

test('an original that was changed or is missing is not opened, and the brief says why', async ({
  launcher,
}) => {
  const { electron, page, app } = await start(launcher);
  await answerMessageBox(electron, OPEN);
  const kept = await findKept(launcher);
  await writeFile(kept, 'Something else.');
  await ask(page);
  await expect(app.notifications).toContainText('its SHA-256 differs');
  await rm(kept);
  await ask(page);
  await expect(app.notifications).toContainText('is not in the library folder');
  expect(await listAsked(electron)).toEqual([]);
  await expect(app.text).toContainText(WORDS);
});

test('out of an encrypted library the original comes as a copy, where a person wants it', async ({
  launcher,
}) => {
  const { electron, page } = await start(launcher);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Encrypt this library');
  await page.getByRole('option', { name: 'Encrypt this library' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Encrypt this library' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill('seven lamps under a quiet bridge');
  await dialog.getByLabel('The same once more', { exact: true }).fill('seven lamps under a quiet bridge');
  await dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Encrypted: lock library' })).toBeVisible({
    timeout: 60_000,
  });
  const copy = path.join(launcher.dataFolder, 'copy.txt');
  await answerMessageBox(electron, SAVE_COPY);
  await answerSaveDialog(electron, copy);
  await ask(page);
  await expect.poll(() => readFile(copy, 'utf8').catch(() => '')).toBe(WORDS);
  expect(await listAsked(electron)).toEqual([]);
});
