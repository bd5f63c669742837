import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('what the status bar calls saved is there after kill -9', async ({ launcher }) => {
  const first = await launcher.launch();
  const app = new BriefmarkPage(first.page);
  await expect(app.text).toContainText('Kursk');
  const before = await app.status.textContent();
  await app.tag('puts its name to a claim', '8');
  await expect(app.status).not.toHaveText(before ?? '');
  await app.expectSaved();
  await expect(app.status).toContainText('25 passages');
  const ended = new Promise((resolve) => first.electron.process().once('exit', resolve));
  first.electron.process().kill('SIGKILL');
  await ended;

  const second = await launcher.launch();
  const again = new BriefmarkPage(second.page);
  await expect(again.text).toContainText('Kursk');
  await expect(again.status).toContainText('25 passages');
  await again.passagesTab.click();
  await expect(again.passageList.getByRole('option', { name: /puts its name to a claim/ })).toBeVisible();
});
