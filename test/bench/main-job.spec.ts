import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openLibrary } from '#electron/storage/open-library.ts';
import { aBrief } from '#test/support/builders.ts';
import { BriefmarkPage } from '../e2e/pages/briefmark-page.ts';
import { launchIn, test } from '../e2e/support/app.ts';
import { createRandom, makeAnnotations, makeLongText } from './reader/make-brief.ts';
import { printTable, recordResult } from './results.ts';

const RUNS = 7;

test.afterAll(() => printTable());

/** A library with one brief of about 1 MB and 10,000 passages up to six deep, always the same. */
async function makeLargeLibrary(dataFolder: string): Promise<void> {
  const random = createRandom(20_241_028);
  const text = makeLongText(2000, 1_000_000, random);
  const annotations = makeAnnotations(text.text, { count: 10_000, depth: 6, random });
  const opened = await openLibrary({
    folder: path.join(dataFolder, 'library'),
    now: () => new Date(),
    newId: randomUUID,
    author: () => 'bench',
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const added = await opened.value.addBrief({
    brief: aBrief({ id: 'large', title: 'One megabyte' }),
    text,
    sourceBytes: new TextEncoder().encode(text.text),
    sourceExtension: '.txt',
    annotations,
  });
  if (!added.ok) throw new Error(added.error.message);
  await opened.value.close();
}

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

test('in a brief of 1 MB with 10,000 passages', async () => {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'briefmark-bench-'));
  try {
    await makeLargeLibrary(dataFolder);
    const { electron, page } = await launchIn(dataFolder);
    const app = new BriefmarkPage(page);
    await expect(app.status).toContainText(/(9,9|10,0)\d\d passages/, { timeout: 60_000 });
    await installProbe(page);
    const painted: number[] = [];
    const saved: number[] = [];
    for (let run = 0; run < 20; run += 1) {
      const measured = await measureTag(page, 2000 + run * 137);
      painted.push(measured.painted);
      saved.push(measured.saved);
    }
    await recordResult('create a highlight: key to painted (1 MB, 10,000)', { values: painted, target: 34 });
    await recordResult('create a highlight: key to Saved (1 MB, 10,000)', {
      values: saved,
      target: 25,
      of: 'p95',
    });
    await electron.close();
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});

/** Listens before the app does: the time of the key, of the frame that shows the highlight, and of the word "Saved". */
async function installProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times = { key: 0, painted: 0, saved: 0 };
    Object.assign(window, { benchTimes: times });
    const count = () => {
      let sum = 0;
      for (const [, highlight] of CSS.highlights) sum += highlight.size;
      return sum;
    };
    window.addEventListener(
      'keydown',
      () => {
        const before = count();
        Object.assign(times, { key: performance.now(), painted: 0, saved: 0 });
        const watch = () => {
          // The frame after the one that added the range is on the screen.
          if (count() > before) requestAnimationFrame(() => (times.painted = performance.now()));
          else requestAnimationFrame(watch);
        };
        requestAnimationFrame(watch);
      },
      { capture: true },
    );
    const status = document.querySelector('.status-bar__save')?.parentElement;
    let wasSaving = false;
    new MutationObserver(() => {
      const words = document.querySelector('.status-bar__save')?.textContent ?? '';
      if (words.startsWith('Saving')) wasSaving = true;
      else if (wasSaving && words.startsWith('Saved')) {
        wasSaving = false;
        times.saved = performance.now();
      }
    }).observe(status ?? document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function measureTag(page: Page, paragraphSeed: number): Promise<{ painted: number; saved: number }> {
  await page.evaluate((seed) => {
    const blocks = document.querySelectorAll('.reader-text p');
    const node = blocks[seed % 40]?.firstChild;
    if (!node) throw new Error('No paragraph to select in.');
    document.getSelection()?.setBaseAndExtent(node, 3, node, 23);
  }, paragraphSeed);
  await page.getByRole('region', { name: 'Brief text' }).focus();
  await page.keyboard.press('1');
  await page.waitForFunction(() => {
    const { benchTimes } = window as unknown as { benchTimes: { painted: number; saved: number } };
    return benchTimes.painted > 0 && benchTimes.saved > 0;
  });
  return page.evaluate(() => {
    const { benchTimes: times } = window as unknown as {
      benchTimes: { key: number; painted: number; saved: number };
    };
    return { painted: times.painted - times.key, saved: times.saved - times.key };
  });
}
