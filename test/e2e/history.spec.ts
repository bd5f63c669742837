import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { invoke } from './support/bridge.ts';
import { chooseInMenu } from './support/menu.ts';

test('who changed what, and back again: in the inspector and for the whole brief', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('puts its name to a claim', '8');
  await expect(app.status).toContainText('25 passages');
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('Alt+1');
  await app.expectSaved();

  await app.inspector.getByRole('button', { name: 'History' }).click();
  const changes = app.inspector.getByRole('list', { name: /Changes to this passage/ });
  await expect(changes.getByRole('listitem').first()).toContainText(/Confidence\s*High/);
  await expect(changes.getByRole('listitem').first()).toContainText('Low');
  await changes
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await expect(app.inspector.getByRole('radio', { name: 'High' })).toBeChecked();

  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: /History of/ });
  const list = dialog.getByRole('list', { name: /Changes, newest first/ });
  await expect(list.getByRole('listitem').first()).toContainText('Restore passage');
  await dialog.getByRole('textbox', { name: 'Filter history' }).fill('puts its name moderate');
  await expect(dialog).toContainText('No change matches');
  await dialog.getByRole('textbox', { name: 'Filter history' }).fill('sample');
  await list
    .getByRole('button', { name: /Go back/ })
    .first()
    .click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('1 passage that was made since goes');
  await question.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(app.status).toContainText('24 passages');
  await page.keyboard.press('Control+z');
  await expect(app.status).toContainText('25 passages');
});

test('Verify library names the first altered line', async ({ launcher }) => {
  const first = await launcher.launch();
  const app = new BriefmarkPage(first.page);
  await expect(app.text).toContainText('Kursk');
  await chooseInMenu(first.electron, 'library.verify');
  const dialog = first.page.getByRole('dialog', { name: 'Verify library' });
  await expect(dialog).toContainText('Everything is as Briefmark wrote it.');
  await expect(dialog).toContainText('4 briefs');
  const { briefs } = await invoke(first.page, 'library:open', {});
  await first.electron.close();
  const history = path.join(launcher.dataFolder, 'library/briefs', briefs[0]?.id ?? '', 'history.jsonl');
  const lines = (await readFile(history, 'utf8')).split('\n');
  lines[1] = (lines[1] ?? '').replace('"origin":"human"', '"origin":"model"');
  await writeFile(history, lines.join('\n'));

  const second = await launcher.launch();
  await expect(new BriefmarkPage(second.page).briefList.getByRole('option')).toHaveCount(4);
  await chooseInMenu(second.electron, 'library.verify');
  await expect(second.page.getByRole('dialog', { name: 'Verify library' })).toContainText(
    /history\.jsonl, line 2/,
  );
});
