import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerOpenDialog } from './support/dialogs.ts';

test('refuses what is no brief in a clear sentence, and leaves nothing behind', async ({ launcher }) => {
  const folder = path.join(launcher.dataFolder, 'inbox');
  await mkdir(path.join(folder, 'annex'), { recursive: true });
  await writeFile(path.join(folder, 'photo.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]));
  await writeFile(path.join(folder, 'empty.txt'), '');
  await writeFile(path.join(folder, 'large.txt'), 'a'.repeat(20_000_001));
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);
  const briefsFolder = path.join(launcher.dataFolder, 'library/briefs');
  const before = await readdir(briefsFolder);

  for (const [name, sentence] of [
    ['photo.txt', /“photo.txt” is a PNG picture, not a text file/],
    ['empty.txt', /“empty.txt”.*empty/i],
    ['large.txt', /“large.txt”.*(limit|large)/i],
    ['annex', /annex: The folder holds no files/],
  ] as const) {
    await answerOpenDialog(electron, [path.join(folder, name)]);
    await page.keyboard.press('Control+o');
    await expect(app.notifications).toContainText(sentence);
  }
  expect(await readdir(briefsFolder)).toEqual(before);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);
});

test('recognises a file that is in the library already, and asks', async ({ launcher }) => {
  const file = path.join(launcher.dataFolder, 'twice.txt');
  await writeFile(file, 'The same report, word for word.\n');
  const { page } = await launcher.launch({ files: [file] });
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('The same report');
  const drop = await page.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'drop-source';
    document.body.append(input);
    return input;
  });
  await page.locator('#drop-source').setInputFiles(file);
  await drop.evaluate((input) => {
    const transfer = new DataTransfer();
    for (const dropped of input.files ?? []) transfer.items.add(dropped);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    }
    input.remove();
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('already');
  await dialog.getByRole('button', { name: /Import again/i }).click();
  await expect(app.briefList.getByRole('option')).toHaveCount(6);
});

test('shows the guess for legacy 8-bit text, and reads UTF-16 and old line ends', async ({ launcher }) => {
  const legacy = path.join(launcher.dataFolder, 'legacy.txt');
  await writeFile(
    legacy,
    Buffer.from(
      'Caf\xe9 Z\xfcrich: the courier met “nobody”.\rSecond line.'
        .replaceAll('“', '\x93')
        .replaceAll('”', '\x94'),
      'latin1',
    ),
  );
  const wide = path.join(launcher.dataFolder, 'wide.txt');
  await writeFile(wide, Buffer.from('\ufeffShips 🚢 left Rason.\r\nNone returned.', 'utf16le'));
  const { page } = await launcher.launch({ files: [legacy] });
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Café Zürich: the courier met “nobody”.');
  await expect(app.notifications).toContainText(/windows-1252.*guess/i);
  // A second start hands its file to the running app and ends.
  expect(await launcher.startAgain([wide])).toBe(0);
  await expect(app.text).toContainText('Ships 🚢 left Rason.');
});
