import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { aRandom } from '#test/support/random.ts';
import { BriefmarkPage } from '../../e2e/pages/briefmark-page.ts';
import { launchIn, test } from '../../e2e/support/app.ts';
import { invoke } from '../../e2e/support/bridge.ts';
import { answerOpenDialog } from '../../e2e/support/dialogs.ts';
import { printTable, recordResult } from '../results.ts';

const FILES = 1000;
const FILE_UNITS = 20_000;
/** Milliseconds. */
const TARGET_MS = 60_000;
const CLOSING_TARGET_MS = 2000;

test.afterAll(() => printTable());

test('a folder of 1,000 text files of 20 KB, each brief on disk, with a window that answers meanwhile', async () => {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'briefmark-bench-'));
  try {
    const inbox = path.join(dataFolder, 'inbox');
    await mkdir(inbox);
    for (let number = 1; number <= FILES; number += 1)
      await writeFile(path.join(inbox, `report-${number}.txt`), writeReport(number));
    const { electron, page } = await launchIn(dataFolder);
    await expect(new BriefmarkPage(page).briefList).toBeVisible({ timeout: 60_000 });
    await answerOpenDialog(electron, [inbox]);
    const { durationMs, slowestAnswerMs } = await measure(page);
    expect(await readdir(path.join(dataFolder, 'library/briefs'))).toHaveLength(FILES + 4);
    const group = 'Import';
    await recordResult('import 1,000 text files of 20 KB', {
      values: [durationMs],
      target: TARGET_MS,
      group,
    });
    await recordResult('slowest answer of the main process during that import', {
      values: [slowestAnswerMs],
      group,
    });
    // Into the backup of the day, which begins after two seconds of quiet.
    await page.waitForTimeout(4000);
    const closing = performance.now();
    await electron.close();
    await recordResult('close the library after that, while its backup is taken', {
      values: [performance.now() - closing],
      target: CLOSING_TARGET_MS,
      group,
    });
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

/** Paragraphs of made-up words, so that no two files and no two sentences are alike. */
function writeReport(seed: number): string {
  const random = aRandom(seed);
  const word = () => Math.floor(random() * 36 ** 5).toString(36);
  let text = `REPORT ${seed}\n\n`;
  while (text.length < FILE_UNITS) {
    const words = Array.from({ length: 80 }, word).join(' ');
    text += `${words}.\n\n`;
  }
  return text.slice(0, FILE_UNITS);
}

/** Imports, and asks the main process for something small all the while. */
async function measure(page: Page) {
  const started = performance.now();
  let isDone = false;
  let slowestAnswerMs = 0;
  const importing = invoke(page, 'import:choose-folder', {}).then(({ outcomes }) => {
    isDone = true;
    expect(outcomes.filter(({ outcome }) => outcome === 'imported')).toHaveLength(FILES);
  });
  while (!isDone) {
    const sent = performance.now();
    await invoke(page, 'app:get-info', {});
    slowestAnswerMs = Math.max(slowestAnswerMs, performance.now() - sent);
    await page.waitForTimeout(50);
  }
  await importing;
  return { durationMs: performance.now() - started, slowestAnswerMs };
}
