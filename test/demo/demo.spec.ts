import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { BriefmarkPage } from '../e2e/pages/briefmark-page.ts';
import { projectFolder, test } from '../e2e/support/app.ts';
import { invoke } from '../e2e/support/bridge.ts';
import { answerSaveDialog } from '../e2e/support/dialogs.ts';

const OUT = path.join(projectFolder, 'out/demo');

test.beforeAll(async () => {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
});

test('the main job, from first start to exported brief', async ({ launcher }) => {
  test.setTimeout(180_000);
  const { electron, page } = await launcher.launch();
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1440, 900));
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await page.screenshot({ path: path.join(OUT, 'first-start.png') });

  await app.passagesTab.click();
  await app.passageList.getByRole('option').nth(3).click();
  await expect(app.inspector).toContainText('Confidence');
  await page.screenshot({ path: path.join(OUT, 'inspector.png') });

  await app.briefsTab.click();
  await app.select('some of their units');
  await page.screenshot({ path: path.join(OUT, 'selection.png') });
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('export');
  await page.screenshot({ path: path.join(OUT, 'palette.png') });
  await page.keyboard.press('Escape');

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: path.join(OUT, 'dark.png') });
  await page.emulateMedia({ colorScheme: 'light' });

  const { briefs } = await invoke(page, 'library:open', {});
  const { formats } = await invoke(page, 'export:formats', {});
  for (const brief of briefs) {
    for (const format of formats) {
      const folder = path.join(OUT, 'exports', brief.id, format.id);
      await mkdir(folder, { recursive: true });
      await answerSaveDialog(electron, path.join(folder, `${brief.id}.${format.extension}`));
      await invoke(page, 'export:save', { briefIds: [brief.id], choice: chooseEverything(format.id) });
      expect(await readdir(folder)).not.toEqual([]);
    }
  }
});
