import path from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { test } from './support/app.ts';
import { invoke } from './support/bridge.ts';
import { answerSaveDialog } from './support/dialogs.ts';

/** Shows a file as a browser would that knows nothing of Briefmark. */
async function showFile(electron: ElectronApplication, file: string): Promise<Page> {
  const shown = electron.waitForEvent('window');
  await electron.evaluate(({ BrowserWindow }, target) => {
    const window = new BrowserWindow({ width: 1100, height: 900, webPreferences: { partition: 'reading' } });
    void window.loadFile(target);
  }, file);
  const page = await shown;
  await page.waitForLoadState();
  return page;
}

test('the web pages of all samples meet WCAG 2.2 AA, on a wide and a narrow screen and in the dark', async ({
  launcher,
}) => {
  const { electron, page } = await launcher.launch();
  const { briefs } = await invoke(page, 'library:open', {});
  expect(briefs.length).toBeGreaterThan(3);
  for (const brief of briefs) {
    const file = path.join(launcher.dataFolder, `${brief.id}.html`);
    await answerSaveDialog(electron, file);
    await invoke(page, 'export:save', { briefIds: [brief.id], choice: chooseEverything('html') });
    const shown = await showFile(electron, file);
    await expect(shown.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await findAccessibilityProblems(shown), brief.title).toEqual([]);
    await shown.emulateMedia({ colorScheme: 'dark' });
    expect(await findAccessibilityProblems(shown), `${brief.title}, dark`).toEqual([]);
    await shown.setViewportSize({ width: 420, height: 800 });
    expect(await findAccessibilityProblems(shown), `${brief.title}, narrow`).toEqual([]);
    await shown.evaluate(() => document.documentElement.removeAttribute('lang'));
    expect(await findAccessibilityProblems(shown)).toHaveLength(1); // the check itself works on such a page
    await shown.close();
  }
});
