import { expect, test } from '@playwright/test';
import { buildReaderPage, launchReader, type ReaderWindow } from '../../bench/reader/launch-reader.ts';
import { ReaderPage } from './reader-page.ts';

let opened: ReaderWindow;
let reader: ReaderPage;

test.beforeAll(buildReaderPage);
test.afterEach(() => opened.app.close());

async function open(query: Record<string, string>, size = { width: 1080, height: 800 }): Promise<void> {
  opened = await launchReader(query, size);
  reader = new ReaderPage(opened.page);
}

test('a note stands in the line of its passage, and no two overlap', async () => {
  await open({ brief: 'english' });
  await opened.page.evaluate(() => window.harness.setActive(window.harness.getAnnotations()[4]?.id ?? null));
  const note = opened.page.getByRole('button', { name: /Mara Tiedemann/ });
  const passage = await reader.findWords('Mara Tiedemann');
  const box = await note.boundingBox();
  expect(Math.abs((box?.y ?? 0) - passage.y)).toBeLessThan(12);
  const boxes = await opened.page
    .locator('.reader-note')
    .evaluateAll((notes) =>
      notes.map((element) => element.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  expect(boxes.length).toBeGreaterThan(5);
  for (const [index, { top }] of boxes.entries()) {
    expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
  }
});

test('a click on a note activates its passage and leaves the selection alone', async () => {
  await open({ brief: 'english' });
  await reader.dragOver('harbour');
  await opened.page.getByRole('button', { name: /Ilmari Koskela/ }).click();
  expect(await reader.getActiveWords()).toBe('Ilmari Koskela');
  expect(await reader.getSelectedWords()).toBe('harbour');
});

test('the notes fold away in a narrow window', async () => {
  await open({ brief: 'english' }, { width: 700, height: 800 });
  await expect(opened.page.getByRole('button', { name: /Ilmari Koskela/ })).toHaveCount(0);
});

test('the margin and the strip are on the left of a right-to-left brief', async () => {
  await open({ brief: 'arabic' });
  const strip = await opened.page.locator('.reader-strip').boundingBox();
  const note = await opened.page.locator('.reader-note').first().boundingBox();
  const text = await reader.text.boundingBox();
  expect(strip?.x).toBe(0);
  expect((note?.x ?? 0) + (note?.width ?? 0)).toBeLessThan(text?.x ?? 0);
});

test('a press on the strip goes to that part of the brief', async () => {
  await open({ brief: 'long', annotations: '500' });
  const strip = await opened.page.locator('.reader-strip').boundingBox();
  if (!strip) throw new Error('There is a strip.');
  await opened.page.mouse.click(strip.x + 7, strip.y + strip.height * 0.75);
  const share = () =>
    opened.page.evaluate(() => {
      const band = document.querySelector('.reader-strip-band')?.getBoundingClientRect();
      return band ? (band.top + band.height / 2) / window.innerHeight : 0;
    });
  await expect.poll(share).toBeCloseTo(0.75, 1);
});

test('a drag on the strip runs through the brief to both ends', async () => {
  await open({ brief: 'long', annotations: '500' });
  const strip = await opened.page.locator('.reader-strip').boundingBox();
  if (!strip) throw new Error('There is a strip.');
  const scrolled = () =>
    opened.page.evaluate(() => document.querySelector('.reader-scroller')?.scrollTop ?? 0);
  await opened.page.mouse.move(strip.x + 7, strip.y + 200);
  await opened.page.mouse.down();
  await opened.page.mouse.move(strip.x + 7, strip.y + 600, { steps: 10 });
  const middle = await scrolled();
  await opened.page.mouse.move(strip.x + 7, strip.y - 50, { steps: 10 });
  await opened.page.mouse.up();
  expect(middle).toBeGreaterThan(10_000);
  expect(await scrolled()).toBe(0);
});

test('the line being read stays where it is when the window gets narrower or the letters larger', async () => {
  await open({ brief: 'long', annotations: '2000' });
  const { page } = opened;
  await page.evaluate(() => {
    const scroller = document.querySelector('.reader-scroller');
    if (scroller) scroller.scrollTop = 40_000;
  });
  await page.waitForTimeout(300);
  const before = await reader.findTopLine();
  await page.evaluate(() => window.harness.setProps({ fontSizePx: 24 }));
  const moved = async () => Math.abs((await reader.findWords(before.words)).y - before.y);
  await expect.poll(moved).toBeLessThan(4);
  await page.evaluate(() => window.harness.setProps({ fontSizePx: 17.5 }));
  await expect.poll(moved).toBeLessThan(2);
  await opened.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(640, 800),
  );
  await page.waitForFunction(() => window.innerWidth === 640);
  await expect.poll(moved).toBeLessThan(2);
});

test('adding a passage above leaves the line being read where it is', async () => {
  await open({ brief: 'long', annotations: '2000' });
  const { page } = opened;
  await page.evaluate(() => {
    const scroller = document.querySelector('.reader-scroller');
    if (scroller) scroller.scrollTop = 40_000;
  });
  await page.waitForTimeout(300);
  const scrollTop = () => page.evaluate(() => document.querySelector('.reader-scroller')?.scrollTop);
  const before = await scrollTop();
  await page.evaluate(() => window.harness.setAnnotations(window.harness.getAnnotations().slice(50)));
  await page.waitForTimeout(200);
  expect(await scrollTop()).toBe(before);
});
