import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { answerOpenDialog } from './support/dialogs.ts';

const TEXT = 'Convoy report 🚛\n\nAnna Petrova saw forty lorries near Tolmin.\n';

test('takes annotations of another program in after a look at what they add', async ({ launcher }) => {
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  const files = ['convoy.ann', 'convoy.txt'].map((name) => path.join(launcher.dataFolder, name));
  const start = [...TEXT.slice(0, TEXT.indexOf('Anna'))].length;
  await writeFile(files[1] ?? '', TEXT);
  await writeFile(
    files[0] ?? '',
    [
      `T1\tperson ${start} ${start + 12}\tAnna Petrova`,
      `T2\tVehicle ${start + 17} ${start + 30}\tforty lorries`,
      'T3\tperson 0 6\tNobody',
      'N1\tReference T1 KB:petrova\tAnna Petrova',
      '',
    ].join('\n'),
  );
  const dialog = page.getByRole('dialog', { name: 'Take in from brat standoff' });
  const choose = async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('take in annotations');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
  };

  await test.step('the dialog says what would be added, and Cancel adds nothing', async () => {
    await answerOpenDialog(electron, files);
    await choose();
    await expect(dialog).toContainText('2 new passages, 1 passage without a place');
    await expect(dialog).toContainText('Vehicle');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(app.briefList.getByRole('option')).toHaveCount(4);
  });

  await test.step('taking in adds the brief with its passages, as drafts', async () => {
    await choose();
    await dialog.getByRole('button', { name: 'Take in' }).click();
    await expect(app.briefList.getByRole('option')).toHaveCount(5);
    await expect(app.text).toContainText('Convoy report 🚛');
    await app.passagesTab.click();
    await expect(app.passageList.getByRole('option')).toHaveCount(2);
    await app.passageList.getByRole('option', { name: /^Person Anna Petrova/ }).click();
    await expect(app.inspector.getByRole('combobox', { name: /entity/i })).toHaveValue('Anna Petrova');
    await expect.poll(() => app.paintedQuotes()).toContain('forty lorries');
  });

  await test.step('what is added to a brief of the library is one step for Undo, and for Redo', async () => {
    const before = await readFile(files[0] ?? '', 'utf8');
    await writeFile(
      files[0] ?? '',
      `${before}T4\tlocation ${start + 36} ${start + 42}\tTolmin\nN2\tReference T4 KB:tolmin\tTolmin\n`,
    );
    await choose();
    await expect(dialog).toContainText('1 new passage');
    await dialog.getByRole('button', { name: 'Take in' }).click();
    await expect(app.notifications).toContainText('1 passage was taken in');
    await expect(app.passageList.getByRole('option')).toHaveCount(3);
    await app.expectSaved();
    await page.keyboard.press('Control+z');
    await expect(app.passageList.getByRole('option')).toHaveCount(2);
    await page.keyboard.press('Control+Shift+z');
    await expect(app.passageList.getByRole('option')).toHaveCount(3);
    await app.expectSaved();
  });

  await test.step('a second time there is nothing left to take', async () => {
    await choose();
    await expect(dialog).toContainText('The library has all of this already.');
  });
});
