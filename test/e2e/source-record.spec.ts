import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('origin, author, date, language and address of a brief are edited, undone, and kept', async ({
  launcher,
}) => {
  const file = path.join(launcher.dataFolder, 'wire.txt');
  await writeFile(file, 'Forty lorries crossed the bridge before dawn, two residents have said.');
  const { electron, page } = await launcher.launch({ files: [file] });
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Forty lorries');
  await page.keyboard.press('Control+i');
  const field = (name: string) => app.inspector.getByRole('textbox', { name });
  const changes = [
    ['Origin', 'Border Watch'],
    ['Author', 'A. Observer'],
    ['Published', '2024-10-28'],
    ['Language', 'ko'],
    ['Web address', 'https://example.org/report'],
  ] as const;
  const before = await Promise.all(changes.map(([name]) => field(name).inputValue()));

  for (const [name, value] of changes) {
    await field(name).fill(value);
    await field(name).press('Enter');
  }
  await expect(app.text.page().locator('.reader-header')).toContainText('Border Watch · A. Observer');
  await app.expectSaved();

  await test.step('a date that is none is refused in words and changes nothing', async () => {
    await field('Published').fill('soon');
    await field('Published').press('Enter');
    await expect(app.inspector).toContainText(/2024-10/);
    await field('Published').press('Escape');
    await field('Published').fill('2024-10-28');
    await field('Published').press('Enter');
  });

  await test.step('each change is one step of undo', async () => {
    for (const [index, [name]] of [...changes.entries()].reverse()) {
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect(field(name)).toHaveValue(before[index] ?? '');
    }
    for (const [name, value] of changes) {
      await page.getByRole('button', { name: /^Redo/ }).click();
      await expect(field(name)).toHaveValue(value);
    }
    await app.expectSaved();
  });

  await electron.close();
  const again = new BriefmarkPage((await launcher.launch()).page);
  await expect(again.text).toContainText('Forty lorries');
  await again.page.keyboard.press('Control+i');
  for (const [name, value] of changes)
    await expect(again.inspector.getByRole('textbox', { name })).toHaveValue(value);
});
