import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BriefmarkPage } from '../../e2e/pages/briefmark-page.ts';
import { PageViewPage } from '../../e2e/pages/page-view-page.ts';
import { launchIn } from '../../e2e/support/app.ts';
import { invoke } from '../../e2e/support/bridge.ts';
import { answerOpenDialog } from '../../e2e/support/dialogs.ts';
import { readInBursts, scrollThrough } from '../in-page.ts';
import { printTable, recordResult } from '../results.ts';
import { makeReport, makeReportLibrary, REPORT } from './make-report.ts';

const PAGES = 300;
const PASSAGES = 2000;
const GROUP = 'Pages of a PDF';

let dataFolder: string;
const report = makeReport(PAGES);

test.beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(os.tmpdir(), 'briefmark-bench-'));
});
test.afterEach(() => rm(dataFolder, { recursive: true, force: true, maxRetries: 3 }));
test.afterAll(() => printTable());

test('importing a PDF of 300 pages of text', async () => {
  const file = path.join(dataFolder, 'report.pdf');
  await writeFile(file, report);
  const { electron, page } = await launchIn(dataFolder);
  await expect(new BriefmarkPage(page).briefList).toBeVisible();
  await answerOpenDialog(electron, [file]);
  const started = performance.now();
  const { outcomes } = await invoke(page, 'import:choose', {});
  const durationMs = performance.now() - started;
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported']);
  await recordResult('import a PDF of 300 pages of text', {
    values: [durationMs],
    target: 20_000,
    group: GROUP,
  });
  await electron.close();
});

test('the pages of that PDF with 2,000 passages', async () => {
  await makeReportLibrary(dataFolder, { bytes: report, passages: PASSAGES });
  const { electron, page } = await launchIn(dataFolder);
  const app = new BriefmarkPage(page);
  const view = new PageViewPage(page);
  await app.briefList.getByRole('option', { name: REPORT }).click();
  await expect(app.status).toContainText('2,000 passages');
  const started = performance.now();
  await page.keyboard.press('Control+Alt+p');
  await view.expectDrawn(1);
  await recordResult('show the pages: key to first page drawn', {
    values: [performance.now() - started],
    group: GROUP,
  });
  await page.getByRole('radio', { name: 'Pages only' }).click();
  await view.expectDrawn(1);
  const through = await scrollThrough(page, { selector: '.page-scroller', stepPx: 600, limitMs: 60_000 });
  expect(through.isWhole).toBe(true);
  const scrolling = { target: 25, of: 'p95', runs: 1, group: GROUP } as const;
  await recordResult('scroll all 300 pages, 600 px a frame: frame', { ...scrolling, values: through.frames });
  const bursts = await readInBursts(page, { selector: '.page-scroller', bursts: 25 });
  await recordResult('read on in bursts with pages being drawn: frame', { ...scrolling, values: bursts });
  await electron.close();
});
