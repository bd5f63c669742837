import { expect, type Page } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { invoke } from './support/bridge.ts';

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Open briefs' });
const scroller = (page: Page) => page.locator('.reader-scroller');

async function openFromList(app: BriefmarkPage, title: RegExp, words: string): Promise<void> {
  await app.briefList.getByRole('option', { name: title }).click();
  await expect(app.text).toContainText(words);
}

test('several briefs stay open in tabs, each where it was left, also at the next start', async ({
  launcher,
}) => {
  const first = await launcher.launch();
  const app = new BriefmarkPage(first.page);
  await expect(app.text).toContainText('Kursk');
  await expect(tabs(first.page)).toHaveCount(0);
  await openFromList(app, /Rail traffic/, 'Tumangang');
  await openFromList(app, /Quillmere/, 'Quillmere');
  await expect(tabs(first.page).getByRole('listitem')).toHaveCount(3);

  await test.step('Ctrl+Tab goes round, with the keyboard in the text', async () => {
    await app.text.focus();
    await first.page.keyboard.press('Control+Tab');
    await expect(app.text).toContainText('Kursk');
    await first.page.keyboard.press('Control+Shift+Tab');
    await expect(app.text).toContainText('Quillmere');
  });

  let top = 0;
  await test.step('scrolled down, away and back, it stands where it was', async () => {
    await scroller(first.page).evaluate((element) => element.scrollTo(0, 700));
    await expect
      .poll(() => first.page.evaluate(() => document.querySelector('.reader-scroller')?.scrollTop))
      .toBeGreaterThan(600);
    // The place is noted once the scroll has come to rest; the settings are where it can be seen from here.
    await expect.poll(() => readTopOffset(first.page, 'Quillmere')).toBeGreaterThan(0);
    top = await scroller(first.page).evaluate((element) => element.scrollTop);
    await first.page.keyboard.press('Control+Tab');
    await expect(app.text).toContainText('Kursk');
    await expect.poll(() => scroller(first.page).evaluate((element) => element.scrollTop)).toBe(0);
    await first.page.keyboard.press('Control+Shift+Tab');
    await expect(app.text).toContainText('Quillmere');
    await expectNear(first.page, top);
  });

  await test.step('a middle click and Ctrl+W close, and the last closed opens again', async () => {
    await tabs(first.page)
      .getByRole('button', { name: /^Rail traffic/ })
      .click({ button: 'middle' });
    await expect(tabs(first.page).getByRole('listitem')).toHaveCount(2);
    await app.text.focus();
    await first.page.keyboard.press('Control+Shift+T');
    await expect(app.text).toContainText('Tumangang');
    await first.page.keyboard.press('Control+w');
    await expect(app.text).not.toContainText('Tumangang');
    await expect(tabs(first.page).getByRole('listitem')).toHaveCount(2);
  });

  await tabs(first.page)
    .getByRole('button', { name: /^Quillmere/ })
    .click();
  await expect(app.text).toContainText('Quillmere');
  await first.electron.close();
  const { page } = await launcher.launch();
  const again = new BriefmarkPage(page);
  await expect(again.text).toContainText('Quillmere');
  await expect(tabs(page).getByRole('listitem')).toHaveCount(2);
  await expectNear(page, top);
});

test('a tab remembers the passage in hand', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('Russian soil', '3');
  await openFromList(app, /Rail traffic/, 'Tumangang');
  await app.text.focus();
  await page.keyboard.press('Control+Tab');
  await expect(app.text).toContainText('Kursk');
  await expect(app.inspector.locator('blockquote')).toHaveText('Russian soil');
});

/** Within a line of where it was: text that was off screen takes its true height a frame later. */
async function expectNear(page: Page, top: number): Promise<void> {
  await expect.poll(() => scroller(page).evaluate((element) => element.scrollTop)).toBeGreaterThan(top - 40);
  expect(await scroller(page).evaluate((element) => element.scrollTop)).toBeLessThan(top + 40);
}

async function readTopOffset(page: Page, title: string): Promise<number> {
  const [info, library] = await Promise.all([
    invoke(page, 'app:get-info', {}),
    invoke(page, 'library:open', {}),
  ]);
  const brief = library.briefs.find((each) => each.title.startsWith(title));
  const tab = info.settings.tabs.find((each) => each.briefId === brief?.id);
  return tab?.topOffset ?? 0;
}
