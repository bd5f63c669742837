import path from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { fillLibrary, MANY_BRIEFS, MARKS_PER_BRIEF } from '#test/support/many-briefs.ts';
import { BriefmarkPage } from '../../e2e/pages/briefmark-page.ts';
import { test } from '../../e2e/support/app.ts';
import { recordResult } from '../results.ts';

const RUNS = 3;
const GROUP = `A library of ${MANY_BRIEFS} briefs with ${MANY_BRIEFS * MARKS_PER_BRIEF} passages`;

test('the window with many briefs: start, list, another brief, memory', async ({ launcher }) => {
  await fillLibrary(path.join(launcher.dataFolder, 'library'));
  const starts: number[] = [];
  const switches: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = Date.now();
    const { electron, page } = await launcher.launch();
    const app = new BriefmarkPage(page);
    await app.briefList.getByRole('option').first().waitFor();
    starts.push(Date.now() - started);
    await expect(page.getByPlaceholder(`Filter ${MANY_BRIEFS.toLocaleString('en-GB')} briefs`)).toBeVisible();
    const other = app.briefList.getByRole('option').nth(3);
    const title = (await other.textContent())?.match(/Brief number \d+/)?.[0] ?? '';
    const clicked = Date.now();
    await other.click();
    // The bar above names a brief only when it is loaded.
    await expect(page.getByRole('banner')).toContainText(title);
    await expect(app.status).toContainText(`${MARKS_PER_BRIEF} passages`);
    switches.push(Date.now() - clicked);
    memory.push(await measureMegabytes(electron));
    await electron.close();
  }
  await recordResult('start to the list of briefs (Playwright attached)', { values: starts, group: GROUP });
  await recordResult('another brief: click to its passages', { values: switches, group: GROUP });
  await recordResult('memory of all processes', { values: memory, unit: 'MB', group: GROUP });
});

/** Working sets of all processes of the app: pages that they share are counted in each. */
async function measureMegabytes(electron: ElectronApplication): Promise<number> {
  const kilobytes = await electron.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}
