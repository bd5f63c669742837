import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { aDocx } from '#test/support/office-files.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { projectFolder, test } from './support/app.ts';
import { answerOpenDialog } from './support/dialogs.ts';

test('imports a folder with an archive in it, and lists what was left out and why', async ({ launcher }) => {
  const inbox = path.join(launcher.dataFolder, 'inbox');
  await mkdir(path.join(inbox, 'annex'), { recursive: true });
  for (let count = 1; count <= 20; count += 1)
    await writeFile(path.join(inbox, `report-${count}.txt`), `Report number ${count}.\n\nNothing moved.`);
  await writeFile(path.join(inbox, 'annex', 'same.txt'), 'Report number 1.\n\nNothing moved.');
  await writeFile(path.join(inbox, 'photo.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  const bomb = zipSync({
    '../up.txt': strToU8('From the archive.'),
    'old.doc': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  });
  await writeFile(path.join(inbox, 'more.zip'), bomb);
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);

  await answerOpenDialog(electron, [inbox]);
  await page.keyboard.press('Control+Alt+o');
  const report = page.getByRole('dialog', { name: 'Import' });
  await expect(report.getByRole('status')).toHaveText('21 imported · 2 refused · 1 skipped', {
    timeout: 60_000,
  });
  await expect(report).toContainText('inbox/more.zip/../up.txt');
  await expect(report).toContainText('The same file is in the library as');
  await expect(report).toContainText('is a PNG picture');
  await expect(report).toContainText('Office format from before 2007');
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
});

test('asks for the password of a locked PDF', async ({ launcher }) => {
  const locked = path.join(projectFolder, 'test/fixtures/office/locked.pdf');
  const { page } = await launcher.launch({ files: [locked] });
  const app = new BriefmarkPage(page);
  const dialog = page.getByRole('dialog', { name: 'This document is locked' });
  await dialog.getByLabel('Password').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('This password does not open');
  await dialog.getByLabel('Password').fill('semaphore');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.briefList.getByRole('option')).toHaveCount(5);
});

test('offers the marks and attachments of many documents in the report', async ({ launcher }) => {
  const inbox = path.join(launcher.dataFolder, 'inbox');
  await mkdir(inbox);
  for (const port of ['Rason', 'Nampo']) {
    const marked = `<w:p><w:r><w:t xml:space="preserve">The port of </w:t></w:r><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>${port}</w:t></w:r><w:r><w:t> is closed.</w:t></w:r></w:p>`;
    await writeFile(path.join(inbox, `${port}.docx`), aDocx({ body: marked }));
  }
  await writeFile(
    path.join(inbox, 'mail.eml'),
    [
      'From: a@example.org',
      'Subject: Annex',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See the annex.',
      '--b',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=annex.txt',
      '',
      'The annex itself.',
      '--b--',
    ].join('\r\n'),
  );
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);
  await answerOpenDialog(electron, [inbox]);
  await page.keyboard.press('Control+Alt+o');
  const report = page.getByRole('dialog', { name: 'Import' });
  await expect(report.getByRole('status')).toHaveText('3 imported', { timeout: 30_000 });
  await report.getByRole('button', { name: 'Add all 2 marks' }).click();
  await expect(report.getByRole('button', { name: 'Marks added of inbox/Rason.docx' })).toBeDisabled();
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await report.getByRole('button', { name: 'Import 1 attached file', exact: true }).click();
  await expect(app.briefList.getByRole('option')).toHaveCount(8);
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  await app.briefList.getByRole('option', { name: /Rason/ }).click();
  await expect.poll(() => app.paintedQuotes()).toEqual(['Rason']);
  await app.expectSaved();
});

test('an import of 300 files is cancelled in the middle: what came in stays, and the rest is named', async ({
  launcher,
}) => {
  const inbox = path.join(launcher.dataFolder, 'inbox');
  await mkdir(inbox);
  for (let count = 1; count <= 300; count += 1)
    await writeFile(path.join(inbox, `report-${count}.txt`), `Report number ${count}.\n\nNothing moved.`);
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);
  await answerOpenDialog(electron, [inbox]);
  await page.keyboard.press('Control+Alt+o');
  await expect(page.getByText(/^Importing (?:[2-9]\d|1\d\d) of 300: report-/)).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Cancel' }).click();

  const report = page.getByRole('dialog', { name: 'Import' });
  const status = report.getByRole('status');
  await expect(status).toHaveText(/^\d+ imported · \d+ skipped$/);
  const [imported = 0, skipped = 0] = ((await status.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  expect(imported + skipped).toBe(300);
  expect(imported).toBeGreaterThan(10);
  expect(skipped).toBeGreaterThan(0);
  await expect(report.getByText('inbox/report-300.txt')).toBeVisible();
  await expect(report).toContainText('The import was cancelled before this file.');
  await page.keyboard.press('Escape');
  expect(await readdir(path.join(launcher.dataFolder, 'library/briefs'))).toHaveLength(imported + 4);
});
