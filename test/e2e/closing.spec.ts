import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

const A_DIALOG_CAME = 3;

test('a window that is closed while it starts closes at once and asks nothing', async ({ launcher }) => {
  const { electron } = await launcher.launch();
  const ended = waitForExit(electron);
  await electron.evaluate(({ BrowserWindow, dialog, app }, code) => {
    dialog.showErrorBox = () => app.exit(code);
    dialog.showMessageBox = async () => app.exit(code) as never;
    BrowserWindow.getAllWindows()[0]?.close();
  }, A_DIALOG_CAME);
  expect(await ended).toBe(0);
});

test('a window that is closed while it loads again closes at once and asks nothing', async ({ launcher }) => {
  const { electron, page } = await launcher.launch();
  await expect(new BriefmarkPage(page).text).toContainText('Kursk');
  const ended = waitForExit(electron);
  // The new page has committed and has run nothing yet: what it is asked now, nobody hears.
  await electron.evaluate(({ BrowserWindow, dialog, app }, code) => {
    dialog.showMessageBox = async () => app.exit(code) as never;
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.once('did-navigate', () => window.close());
    window?.webContents.reload();
  }, A_DIALOG_CAME);
  expect(await ended).toBe(0);
});

function waitForExit(electron: ElectronApplication): Promise<number | null> {
  return new Promise((resolve) => electron.process().once('exit', resolve));
}
