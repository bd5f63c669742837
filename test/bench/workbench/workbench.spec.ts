import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { BriefmarkPage } from '../../e2e/pages/briefmark-page.ts';
import { launchIn } from '../../e2e/support/app.ts';
import { scrollThrough, watchFreezes } from '../in-page.ts';
import { printTable, recordResult } from '../results.ts';
import { findDeepPlaces, pointAt } from './deep-places.ts';
import { type BenchBrief, BULK_TAG, HUGE, LARGE, makeBenchLibrary, SHORT } from './make-library.ts';
import * as probe from './probe.ts';

const RUNS = 5;
const FRAME_MS = 17;

let dataFolder: string;
let large: BenchBrief;

// Not serial: a measure that fails takes no other with it.
test.describe.configure({ timeout: 180_000 });
test.beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(os.tmpdir(), 'briefmark-bench-'));
  ({ large } = await makeBenchLibrary(dataFolder));
});
test.afterAll(async () => {
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  await printTable();
});

interface Window {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly app: BriefmarkPage;
}

/** A window that shows the short brief. */
async function launch(): Promise<Window> {
  const { electron, page } = await launchIn(dataFolder);
  const app = new BriefmarkPage(page);
  await app.briefList.getByRole('option', { name: SHORT }).click();
  await expect(app.status).toContainText('40 passages');
  return { electron, page, app };
}

/** Leaves the short brief as the one that is shown at the next start. */
async function leave({ electron, app }: Window): Promise<void> {
  await app.briefsTab.click();
  await app.briefList.getByRole('option', { name: SHORT }).click();
  await expect(app.status).toContainText('40 passages');
  await electron.close();
}

async function openBrief({ page, app }: Window, title: string, paragraphs: number): Promise<number> {
  await probe.armOpenProbe(page, paragraphs);
  await app.briefList.getByRole('option', { name: title }).click();
  return probe.readOpenProbe(page);
}

for (const { title, paragraphs, target } of [
  { title: LARGE, paragraphs: 2000, target: 400 },
  { title: HUGE, paragraphs: 20_000, target: 2000 },
]) {
  test(`opening ${title}`, async () => {
    const opened: number[] = [];
    const freezes: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const window = await launch();
      opened.push(await openBrief(window, title, paragraphs));
      const endWatch = await watchFreezes(window.page);
      await window.page.mouse.wheel(0, 2000);
      await window.page.waitForTimeout(1500);
      freezes.push(await endWatch());
      await leave(window);
    }
    const size = title === LARGE ? '1 MB / 10,000' : '10 MB / 10,000';
    await recordResult(`open ${size}: click to painted and answering keys`, { values: opened, target });
    await recordResult(`longest task in the 1.5 s after opening ${size}`, { values: freezes, target: 200 });
  });
}

test('tagging in one megabyte', () => measureTagging(LARGE, 2000, '1 MB / 10,000'));
test('tagging in ten megabytes', () => measureTagging(HUGE, 20_000, '10 MB / 10,000'));

async function measureTagging(title: string, paragraphs: number, size: string): Promise<void> {
  const window = await launch();
  await openBrief(window, title, paragraphs);
  const painted: number[] = [];
  const saved: number[] = [];
  for (let run = 0; run < 25; run += 1) {
    await selectWords(window, run);
    await probe.armProbe(window.page, 'keydown', 'highlights');
    await probe.armSaveProbe(window.page);
    await window.page.keyboard.press('1');
    painted.push(await probe.readProbe(window.page));
    saved.push(await probe.readSaveProbe(window.page));
  }
  // The first ones find code that has never run; a person has made more than five highlights before it matters.
  await recordResult(`create a highlight: key to painted (${size})`, {
    values: painted.slice(5),
    target: 34,
  });
  await recordResult(`create a highlight: key to Saved (${size})`, {
    values: saved.slice(5),
    target: 25,
    of: 'p95',
  });
  await leave(window);
}

async function selectWords({ page, app }: Window, run: number): Promise<void> {
  await page.evaluate((index) => {
    const node = document.querySelectorAll('.reader-text p')[index % 12]?.firstChild;
    if (!node) throw new Error('No paragraph to select in.');
    const start = 3 + 20 * Math.floor(index / 12);
    document.getSelection()?.setBaseAndExtent(node, start, node, start + 15);
  }, run);
  await app.text.focus();
  // As long as a person needs from the last word of the selection to the key.
  await page.waitForTimeout(200);
}

test('pointing at six passages', async () => {
  const window = await launch();
  await openBrief(window, LARGE, 2000);
  const hovers: number[] = [];
  const clicks: number[] = [];
  for (const place of findDeepPlaces(large, 6).slice(0, 10)) {
    const point = await pointAt(window.page, place.offset, large.text.blocks);
    await window.page.mouse.move(point.x, point.y + 300);
    await probe.armHoverProbe(window.page);
    await window.page.mouse.move(point.x, point.y);
    hovers.push(await probe.readHoverProbe(window.page));
    await probe.armProbe(window.page, 'click', 'ring');
    await window.page.mouse.click(point.x, point.y);
    clicks.push(await probe.readProbe(window.page));
    const menu = window.page.getByRole('menu', { name: 'Passages here' });
    await expect(menu.getByRole('menuitem')).toHaveCount(place.quotes.length);
    await expect(menu.getByRole('menuitem').first()).toContainText(place.quotes[0] ?? '');
    await window.page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  }
  await recordResult('hover over a 6-deep overlap: pointer to cursor decided', {
    values: hovers,
    target: FRAME_MS,
  });
  // Another frame on top, because the probe waits for the frame after the one that shows the ring.
  await recordResult('click into a 6-deep overlap: to the right passage painted, one frame later', {
    values: clicks,
    target: 2 * FRAME_MS,
  });
  await leave(window);
});

test('scrolling through one megabyte', async () => {
  const window = await launch();
  await openBrief(window, LARGE, 2000);
  const frames: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const scrolled = await scrollThrough(window.page, {
      selector: '.reader-scroller',
      stepPx: 1200,
      limitMs: 30_000,
    });
    expect(scrolled.isWhole).toBe(true);
    frames.push(...scrolled.frames);
    longest.push(Math.max(...scrolled.frames));
  }
  await recordResult('scroll through 1 MB, 1,200 px a frame: frame', {
    values: frames,
    target: 20,
    of: 'p95',
    runs: RUNS,
  });
  await recordResult('scroll through 1 MB, 1,200 px a frame: longest frame', {
    values: longest,
    target: 100,
  });
  await leave(window);
});

test('the list of 10,000 and a change to 1,000', async () => {
  const window = await launch();
  const { page, app } = window;
  await openBrief(window, LARGE, 2000);
  await app.passagesTab.click();
  await expect(app.passageList).toBeVisible();
  const filter = page.getByLabel('Filter passages');
  const typed: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await filter.fill('');
    await filter.focus();
    for (const letter of BULK_TAG) {
      await probe.armProbe(page, 'keydown', 'list');
      await page.keyboard.press(letter);
      // A letter that leaves the list as it was has nothing to wait for.
      const ms = await Promise.race([probe.readProbe(page), page.waitForTimeout(400).then(() => null)]);
      if (ms !== null) typed.push(ms);
    }
  }
  await recordResult('list of 10,000: letter typed into the filter to list painted', {
    values: typed,
    target: 50,
  });
  const undone: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.keyboard.press('Tab');
    await app.passageList.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(app.status).toContainText(/9,0\d\d passages|8,9\d\d passages/);
    await app.expectSaved();
    await page.waitForTimeout(300);
    await probe.armProbe(page, 'keydown', 'status');
    await page.keyboard.press('ControlOrMeta+z');
    undone.push(await probe.readProbe(page));
    await expect(app.status).toContainText(/10,0\d\d passages/);
    await app.expectSaved();
  }
  await recordResult('undo of a change to 1,000 passages: key to painted', { values: undone, target: 150 });
  await leave(window);
});
