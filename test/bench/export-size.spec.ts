import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { chooseEverything } from '#core/exports/export-choice.ts';
import type { Request } from '#core/ipc/contract.ts';
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
    const waits = { answers: [] as number[], frames: [] as number[], previews: [] as number[] };
    for (const { id, extension } of formats) {
      const values: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        // a folder of its own: a file that were replaced would be asked for
        const folder = await mkdtemp(path.join(dataFolder, 'export-'));
        await answerSaveDialog(electron, path.join(folder, `brief.${extension}`));
        const measured = await measure(page, 'export:save', { briefIds, choice: chooseEverything(id) });
        values.push(measured.durationMs);
        waits.answers.push(measured.slowestAnswerMs);
        waits.frames.push(measured.longestFrameMs);
        await rm(folder, { recursive: true });
      }
      const target = id === 'pdf' || id === 'docx' ? PAGES_TARGET_MS : TARGET_MS;
      await recordResult(`export as ${id} (1 MB, 10,000)`, { values, target, group: 'Exports' });
    }
    for (const { id } of formats) {
      const request = { briefIds, choice: chooseEverything(id) };
      waits.previews.push(
        (await measure(page, 'export:preview', { ...request, extent: 'first-part' })).durationMs,
      );
    }
    await recordWaits(waits);
    await electron.close();
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

async function recordWaits({
  answers,
  frames,
  previews,
}: Readonly<Record<'answers' | 'frames' | 'previews', readonly number[]>>): Promise<void> {
  const group = 'Exports';
  await recordResult('slowest answer of the main process during each', { values: answers, group });
  await recordResult('longest time without a frame in the window during each', { values: frames, group });
  await recordResult('look at a format in the dialog (1 MB, 10,000)', { values: previews, group });
}

interface Measured {
  readonly durationMs: number;
  readonly slowestAnswerMs: number;
  readonly longestFrameMs: number;
}

/** Exports, and meanwhile asks the main process for something small and draws frames: how long the slowest of each took. */
async function measure(
  page: Page,
  channel: 'export:save' | 'export:preview',
  request: Request<'export:save'> | Request<'export:preview'>,
): Promise<Measured> {
  return page.evaluate(
    async ({ channel, request }) => {
      const { briefmark } = window;
      const started = performance.now();
      let [isDone, slowestAnswerMs, longestFrameMs] = [false, 0, 0];
      let lastFrame = started;
      const onFrame = (now: number) => {
        longestFrameMs = Math.max(longestFrameMs, now - lastFrame);
        lastFrame = now;
        if (!isDone) requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
      const exporting = briefmark.invoke(channel, JSON.stringify(request)).then((answer) => {
        isDone = true;
        if (!answer.startsWith('{"ok":true')) throw new Error(answer.slice(0, 500));
        return performance.now() - started;
      });
      while (!isDone) {
        const sent = performance.now();
        await briefmark.invoke('app:get-info', '{}');
        slowestAnswerMs = Math.max(slowestAnswerMs, performance.now() - sent);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return { durationMs: await exporting, slowestAnswerMs, longestFrameMs };
    },
    { channel, request },
  );
}
