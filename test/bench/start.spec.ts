import { expect } from '@playwright/test';
import { BriefmarkPage } from '../e2e/pages/briefmark-page.ts';
import { test } from '../e2e/support/app.ts';
import { recordResult } from './results.ts';

const RUNS = 5;

test('from command to first text', async ({ launcher }) => {
  const first = await launcher.launch();
  await expect(new BriefmarkPage(first.page).text).toContainText('Kursk');
  await first.electron.close();
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = Date.now();
    const { electron, page } = await launcher.launch();
    await new BriefmarkPage(page).text.waitFor();
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now()))),
        ),
    );
    values.push(painted - started);
    await electron.close();
  }
  await recordResult('start: process to first text painted (Playwright attached)', { values });
});
