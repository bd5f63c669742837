import { expect, test } from '@playwright/test';
import { buildReaderPage, launchReader, type ReaderWindow } from '../../bench/reader/launch-reader.ts';
import { ReaderPage } from './reader-page.ts';

let opened: ReaderWindow;
let reader: ReaderPage;

test.beforeAll(buildReaderPage);
test.afterEach(() => opened.app.close());

async function open(brief: 'english' | 'arabic' | 'chinese' | 'long'): Promise<void> {
  opened = await launchReader({ brief }, { width: 1080, height: 800 });
  reader = new ReaderPage(opened.page);
  await opened.page.keyboard.press('Tab');
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await opened.page.keyboard.press(key);
}

test('from the first line on, words and characters are selected without a mouse', async () => {
  await open('english');
  await expect(reader.text).toBeFocused();
  await press('Control+ArrowRight', 'Control+ArrowRight', 'Control+Shift+ArrowRight');
  expect(await reader.getSelectedWords()).toBe('authority');
  await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  expect(await reader.getSelectedWords()).toBe('authority of');
  await press('Shift+ArrowLeft');
  expect(await reader.getSelectedWords()).toBe('authority o');
});

test('Ctrl+Home and Ctrl+End go to the ends of the brief, with Shift they select to there', async () => {
  await open('english');
  await press('Control+End', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft');
  expect(await reader.getSelectedWords()).toBe('month.');
  await press('Control+Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
  expect(await reader.getSelectedWords()).toBe('The harbour');
  await press('Control+Shift+End');
  expect((await reader.getSelectedWords())?.length).toBeGreaterThan(1400);
});

test('a caret shows where the keyboard is, and goes when the mouse comes', async () => {
  await open('english');
  const caret = opened.page.locator('.reader-caret');
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  const box = await caret.boundingBox();
  const words = await reader.findWords('The harbour');
  expect(box?.y).toBeCloseTo(words.y, 0);
  expect(box?.x ?? 0).toBeGreaterThan(words.x + 15);
  await reader.clickOn('Assessment');
  await expect(caret).toBeHidden();
});

test('whole paragraphs are selected with Ctrl+Shift and the arrows', async () => {
  await open('english');
  await press('Control+ArrowDown', 'Control+Shift+ArrowDown');
  expect(await reader.getSelectedWords()).toMatch(/^The meeting, led by .* does not mention him\.$/s);
  await press('Control+Shift+ArrowDown');
  expect(await reader.getSelectedWords()).toMatch(/^The meeting.* him\.\n\nAssessment$/s);
});

test('sentences are selected by one command, and one more with each further one', async () => {
  await open('english');
  const selectUnits = (change: 'grow' | 'shrink') =>
    opened.page.evaluate((how) => window.harness.handle.current?.selectUnits('sentence', how), change);
  await press('Control+ArrowDown');
  await selectUnits('grow');
  expect(await reader.getSelectedWords()).toMatch(/^The meeting, led .* an hour\.$/s);
  await selectUnits('grow');
  expect(await reader.getSelectedWords()).toMatch(/^The meeting.* mention him\.$/s);
  await selectUnits('shrink');
  expect(await reader.getSelectedWords()).toMatch(/an hour\.$/s);
});

test('one press takes in a whole emoji', async () => {
  await open('english');
  await opened.page.evaluate(() => {
    const { handle, brief } = window.harness;
    const start = brief.text.text.indexOf('👩‍👩‍👧');
    handle.current?.selectRange({ start: start - 6, end: start - 1 });
  });
  await press('Shift+ArrowRight', 'Shift+ArrowRight');
  expect(await reader.getSelectedWords()).toBe('third 👩‍👩‍👧');
});

test('arrows go where they point in right-to-left text', async () => {
  await open('arabic');
  await press('Control+Shift+ArrowLeft');
  expect(await reader.getSelectedWords()).toBe('تقرير');
});

test('Chinese is selected word by word', async () => {
  await open('chinese');
  await press('Control+ArrowDown', 'Control+Shift+ArrowRight');
  expect(await reader.getSelectedWords()).toBe('港务局');
});

test('a selection can grow beyond the window, and the text follows', async () => {
  await open('long');
  for (let count = 0; count < 6; count += 1) await press('Control+Shift+ArrowDown');
  const scrollTop = await opened.page.evaluate(
    () => document.querySelector('.reader-scroller')?.scrollTop ?? 0,
  );
  expect(scrollTop).toBeGreaterThan(200);
  expect((await reader.getSelectedWords())?.split('\n\n')).toHaveLength(6);
});

test('keys of the window are left to the window', async () => {
  await open('english');
  await opened.page.evaluate(() => {
    document.addEventListener('keydown', (event) => {
      window.harness.calls.push({ name: event.key, value: event.defaultPrevented });
    });
  });
  await press('j', 'k', 'ArrowDown', 'ArrowUp', 'Enter', '1', 'Escape', 'Shift+ArrowRight');
  const calls = await opened.page.evaluate(() =>
    window.harness.calls.filter(({ name }) => !name.startsWith('on')),
  );
  expect(calls.filter(({ value }) => value === true).map(({ name }) => name)).toEqual(['ArrowRight']);
});
