import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { BriefmarkPage } from '../e2e/pages/briefmark-page.ts';
import { launchIn, test } from '../e2e/support/app.ts';
import { invoke } from '../e2e/support/bridge.ts';
import { answerSaveDialog } from '../e2e/support/dialogs.ts';
import { printTable, recordResult } from './results.ts';
import { makeBenchLibrary } from './workbench/make-library.ts';

const RUNS = 2;
/** Milliseconds, from the request to the file on disk. */
const TARGET_MS = 3000;
const PAGES_TARGET_MS = 15_000;

test.afterAll(() => printTable());

test('a brief of 1 MB with 10,000 passages to every format, with a window that answers meanwhile', async () => {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'briefmark-bench-'));
  try {
    await makeBenchLibrary(dataFolder);
    const { electron, page } = await launchIn(dataFolder);
    await expect(new BriefmarkPage(page).briefList).toBeVisible({ timeout: 60_000 });
    const { formats } = await invoke(page, 'export:formats', {});
    const briefIds = [briefIdSchema.parse('large')];
    const answers: number[] = [];
    for (const { id, extension } of formats) {
      const values: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        await answerSaveDialog(electron, path.join(dataFolder, `${id}-${run}.${extension}`));
        const measured = await measure(page, { briefIds, choice: chooseEverything(id) });
        values.push(measured.durationMs);
        answers.push(measured.slowestAnswerMs);
      }
      const target = id === 'pdf' || id === 'docx' ? PAGES_TARGET_MS : TARGET_MS;
      await recordResult(`export as ${id} (1 MB, 10,000)`, { values, target, group: 'Exports' });
    }
    await recordResult('slowest answer of the main process during an export (1 MB, 10,000)', {
      values: answers,
    });
    await electron.close();
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

/** Exports, and asks the main process for something small all the while: how long the slowest answer took. */
async function measure(
  page: Page,
  request: { readonly briefIds: readonly string[]; readonly choice: ReturnType<typeof chooseEverything> },
): Promise<{ readonly durationMs: number; readonly slowestAnswerMs: number }> {
  return page.evaluate(async (asked) => {
    const { briefmark } = window;
    const wanted = JSON.stringify(asked);
    const started = performance.now();
    let isDone = false;
    let slowestAnswerMs = 0;
    const exporting = briefmark.invoke('export:save', wanted).then((answer) => {
      isDone = true;
      if (!answer.startsWith('{"ok":true')) throw new Error(answer.slice(0, 500));
    });
    while (!isDone) {
      const sent = performance.now();
      await briefmark.invoke('app:get-info', '{}');
      slowestAnswerMs = Math.max(slowestAnswerMs, performance.now() - sent);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await exporting;
    return { durationMs: performance.now() - started, slowestAnswerMs };
  }, request);
}
