import path from 'node:path';
import { type Page, test } from '@playwright/test';
import { scrollThrough } from '../in-page.ts';
import { buildPage, buildReaderPage, launchPage, launchReader } from '../reader/launch-reader.ts';
import { printTable, recordResult } from '../results.ts';
import { SIDE_BY_SIDE } from '../write-report.ts';

/** The reader by itself beside what others offer for the same: one page, one text, one Chromium. */
const PEERS = ['text-annotator, spans', 'text-annotator, CSS highlights', 'recogito-js'] as const;
const RUNS = 5;
const SCROLL = { stepPx: 1200, limitMs: 7000 };
/** A peer that needs minutes for one run is not run five times. */
const BUDGET_MS = 45_000;
const outDir = path.join(import.meta.dirname, '../../../out/bench/peer-page');

test.beforeAll(async () => {
  await buildReaderPage();
  await buildPage(path.join(import.meta.dirname, 'page'), outDir);
});
test.afterAll(() => printTable());

interface Run {
  readonly load: number;
  readonly add: number;
  readonly frames: readonly number[];
}

test('the reader', () =>
  measure('reader', async () => {
    const { app, page } = await launchReader({ brief: 'long', annotations: '10000', wait: '1' });
    const load = await timePainted(page, 'harness', 'open');
    await page.evaluate(() => window.harness.revealMiddle());
    await settle(page);
    const add = await timePainted(page, 'harness', 'addInMiddle');
    const { frames } = await scrollThrough(page, { selector: '.reader-scroller', ...SCROLL });
    await app.close();
    return { load, add, frames };
  }));

for (const peer of PEERS) {
  test(peer, () =>
    measure(peer, async () => {
      const { app, page } = await launchPage({
        folder: outDir,
        query: { peer, annotations: '10000' },
        global: 'peerPage',
      });
      const load = await timePainted(page, 'peerPage', 'open');
      await page.evaluate(() => window.peerPage.reveal());
      await settle(page);
      const add = await timePainted(page, 'peerPage', 'add');
      const { frames } = await scrollThrough(page, { selector: '#scroller', ...SCROLL });
      await app.close();
      return { load, add, frames };
    }),
  );
}

async function measure(name: string, run: () => Promise<Run>): Promise<void> {
  const runs: Run[] = [];
  const started = Date.now();
  while (runs.length < RUNS && Date.now() - started < BUDGET_MS) runs.push(await run());
  const group = SIDE_BY_SIDE;
  await recordResult(`${name}: load`, { values: runs.map(({ load }) => load), group });
  await recordResult(`${name}: add one`, { values: runs.map(({ add }) => add), group });
  await recordResult(`${name}: frame while scrolling`, {
    values: runs.flatMap(({ frames }) => frames),
    runs: runs.length,
    group,
  });
}

/** From the call to the frame after the one in which there is more on the page for annotations than before. */
function timePainted(page: Page, global: 'harness' | 'peerPage', method: string): Promise<number> {
  return page.evaluate(
    async ([name, work]) => {
      const target = Reflect.get(window, name);
      const before: number = target.countPainted();
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const started = performance.now();
      await Reflect.apply(Reflect.get(target, work), target, []);
      do await nextFrame();
      while (target.countPainted() <= before);
      await nextFrame();
      return performance.now() - started;
    },
    [global, method] as const,
  );
}

/** Until what a jump has set off is over. */
function settle(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 700)));
}
