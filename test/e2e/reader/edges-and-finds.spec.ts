import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { buildReaderPage, launchReader, type ReaderWindow } from '../../bench/reader/launch-reader.ts';
import { ReaderPage } from './reader-page.ts';

let opened: ReaderWindow;
let reader: ReaderPage;

test.beforeAll(buildReaderPage);
test.afterEach(() => opened.app.close());

async function open(query: Record<string, string>): Promise<void> {
  opened = await launchReader(query, { width: 1080, height: 800 });
  reader = new ReaderPage(opened.page);
}

test('the end of the active passage is dragged to another word', async () => {
  await open({ brief: 'english' });
  const { page } = opened;
  await reader.clickOn('Selwyn');
  const end = await page.locator('.reader-handle[data-edge="end"]').boundingBox();
  const target = await reader.findWords('said on');
  if (!end) throw new Error('The passage has a grip.');
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width - 1, target.y + target.height / 2, { steps: 6 });
  await page.mouse.up();
  const moved = await page.evaluate(() => {
    const { calls, brief, getAnnotations } = window.harness;
    const call = calls.find(({ name }) => name === 'onMoveEdge')?.value;
    return {
      call,
      expected: { id: getAnnotations()[0]?.id, edge: 'end', offset: brief.text.text.indexOf('said on') + 7 },
    };
  });
  expect(moved.call).toEqual(moved.expected);
});

test('the grips stand at the ends of a passage that ends its paragraph', async () => {
  await open({ brief: 'english' });
  await opened.page.evaluate(() => window.harness.setActive(window.harness.getAnnotations()[3]?.id ?? null));
  const start = await opened.page.locator('.reader-handle[data-edge="start"]').boundingBox();
  const end = await opened.page.locator('.reader-handle[data-edge="end"]').boundingBox();
  const first = await reader.findWords('The chief');
  const last = await reader.findWords('Freight.');
  expect((start?.x ?? 0) + 7).toBeCloseTo(first.x, 0);
  expect(start?.y).toBeCloseTo(first.y, 0);
  expect((end?.x ?? 0) + 7).toBeCloseTo(last.x + last.width, 0);
  expect(end?.y).toBeCloseTo(last.y, 0);
});

test('what is found is painted above the passages and marked in the strip', async () => {
  await open({ brief: 'english' });
  const painted = await opened.page.evaluate(() => {
    const { brief, setProps } = window.harness;
    const start = brief.text.text.indexOf('Port Selwyn');
    setProps({ findHits: [{ start, end: start + 4 }], activeFindHit: { start, end: start + 4 } });
    const hits = [...CSS.highlights].filter(([name]) => name.endsWith('-hit'));
    const others = [...CSS.highlights].filter(([name]) => !name.endsWith('-hit'));
    const highestOther = Math.max(...others.map(([, { priority }]) => priority));
    const result = hits.map(([name, { size, priority }]) => [
      name.replace(/^.*?-(active-hit|hit)$/, '$1'),
      size,
      priority > highestOther,
    ]);
    setProps({ findHits: [], activeFindHit: null });
    return { result, left: [...CSS.highlights.keys()].filter((name) => name.endsWith('-hit')) };
  });
  expect(painted.result).toEqual([
    ['hit', 1, true],
    ['active-hit', 1, true],
  ]);
  expect(painted.left).toEqual([]);
});

test('width, face and spacing of the text are as chosen, and the line read stays', async () => {
  await open({ brief: 'long', annotations: '200' });
  const { page } = opened;
  await page.evaluate(() => document.querySelector('.reader-scroller')?.scrollTo(0, 30_000));
  await page.waitForTimeout(300);
  const before = await reader.findTopLine();
  await page.evaluate(() =>
    window.harness.setProps({ typography: { fontFamily: 'sans-serif', measureEm: 26, lineHeight: 2 } }),
  );
  await expect
    .poll(async () => Math.abs((await reader.findWords(before.words)).y - before.y))
    .toBeLessThan(8);
  expect((await reader.text.boundingBox())?.width).toBeCloseTo(26 * 17.5, 0);
});

test('axe finds nothing to object to', async () => {
  await open({ brief: 'english' });
  await reader.clickOn('Tiedemann');
  const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await opened.page.evaluate(await readFile(axePath, 'utf8'));
  const violations = await opened.page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe');
    const run: unknown = typeof axe === 'object' && axe !== null ? Reflect.get(axe, 'run') : undefined;
    if (typeof run !== 'function') return ['axe is not there'];
    const report = await run(document);
    return report.violations.map(({ id, help }: { id: string; help: string }) => `${id}: ${help}`);
  });
  expect(violations).toEqual([]);
});
