import { expect, test } from '@playwright/test';
import { buildReaderPage, launchReader, type ReaderWindow } from '../../bench/reader/launch-reader.ts';
import { ReaderPage } from './reader-page.ts';

let opened: ReaderWindow;
let reader: ReaderPage;

test.beforeAll(buildReaderPage);
test.afterEach(() => opened.app.close());

async function open(brief: 'english' | 'arabic' | 'chinese'): Promise<void> {
  opened = await launchReader({ brief });
  reader = new ReaderPage(opened.page);
}

test('a drag selects the words under it', async () => {
  await open('english');
  await reader.dragOver('Coastal');
  expect(await reader.getSelectedWords()).toBe('Coastal');
});

test('a double click selects the word, a triple click the paragraph and nothing of the next', async () => {
  await open('english');
  await reader.clickOn('dredged', { clickCount: 2 });
  expect(await reader.getSelectedWords()).toBe('dredged');
  await reader.clickOn('dredged', { clickCount: 3 });
  expect(await reader.getSelectedWords()).toMatch(/^It is very likely .* was not given\.$/);
});

test('a line end inside a paragraph counts one character and shows as a space', async () => {
  await open('english');
  await reader.clickOn('lasted', { clickCount: 2 });
  await opened.page.keyboard.press('Shift+Control+ArrowRight');
  await opened.page.keyboard.press('Shift+Control+ArrowRight');
  expect(await reader.getSelectedWords()).toMatch(/^lasted\nless/);
});

test('a selection over half an emoji takes in the whole of it', async () => {
  await open('english');
  const family = '👩‍👩‍👧';
  const words = await opened.page.evaluate((wanted) => {
    const { handle, brief } = window.harness;
    const start = brief.text.text.indexOf(wanted);
    handle.current?.selectRange({ start: start + 2, end: start + 4 });
    const range = handle.current?.getSelection();
    return range && brief.text.text.slice(range.start, range.end);
  }, family);
  expect(words).toBe(family);
});

test('a selection can run over cells of a table', async () => {
  await open('english');
  const from = await reader.findWords('Halcyon');
  const to = await reader.findWords('Rolled steel');
  await opened.page.mouse.move(from.x + 1, from.y + 8);
  await opened.page.mouse.down();
  await opened.page.mouse.move(to.x + to.width - 1, to.y + 8, { steps: 8 });
  await opened.page.mouse.up();
  expect(await reader.getSelectedWords()).toBe('Halcyon Trader\n\n3 October\n\nRolled steel');
});

test('a click activates the smallest passage, the next click the one around it', async () => {
  await open('english');
  await reader.clickOn('Tiedemann');
  expect(await reader.getActiveWords()).toBe('Mara Tiedemann');
  await opened.page.waitForTimeout(600); // later than a double click
  await reader.clickOn('Tiedemann');
  expect(await reader.getActiveWords()).toMatch(/^The chief pilot.*Freight\.$/);
});

test('a click beside the words of a line activates nothing', async () => {
  await open('english');
  await reader.clickOn('Tiedemann');
  const { x, y, width, height } = await reader.findWords('Assessment');
  const beside = { x: x + width + 60, y: y + height / 2 };
  const isInText = await opened.page.evaluate(
    (point) => document.elementFromPoint(point.x, point.y)?.closest('.reader-text') !== null,
    beside,
  );
  expect(isInText).toBe(true);
  await opened.page.mouse.click(beside.x, beside.y);
  await expect.poll(() => reader.getActiveWords()).toBeNull();
});

test('the pointer tells that there is a passage', async () => {
  await open('english');
  const { x, y } = await reader.findWords('Koskela');
  await opened.page.mouse.move(x + 5, y + 8);
  await expect(reader.text).toHaveCSS('cursor', 'pointer');
  const plain = await reader.findWords('harbour');
  await opened.page.mouse.move(plain.x + 5, plain.y + 8);
  await expect(reader.text).toHaveCSS('cursor', 'text');
});

test('right-to-left and Chinese words are selected and activated by the same clicks', async () => {
  await open('arabic');
  await reader.clickOn('الرصيف', { clickCount: 2 });
  expect(await reader.getSelectedWords()).toBe('الرصيف');
  await opened.page.evaluate(() => window.harness.handle.current?.clearSelection());
  await reader.clickOn('سامر');
  expect(await reader.getActiveWords()).toBe('سامر الحداد');
  await opened.app.close();
  await open('chinese');
  await reader.clickOn('林若海');
  expect(await reader.getActiveWords()).toBe('林若海');
});
