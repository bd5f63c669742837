import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { aColumn, aPdf, damagePage } from '#test/support/pdf-files.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { PageViewPage } from './pages/page-view-page.ts';
import { type Launcher, projectFolder, test } from './support/app.ts';
import { answerOpenDialog } from './support/dialogs.ts';

const OFFICE = path.join(projectFolder, 'test/fixtures/office');
const RAIL = path.join(OFFICE, 'rail-traffic-tumangang.pdf');
const WORDS = '34 covered wagons';

async function start(launcher: Launcher, file: string, words: string) {
  const running = await launcher.launch({ files: [file] });
  const app = new BriefmarkPage(running.page);
  await expect(app.text).toContainText(words);
  return { ...running, app, view: new PageViewPage(running.page) };
}

async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.getByRole('option', { name: command }).first().click();
}

async function findBriefFolder(launcher: Launcher, file: string): Promise<string> {
  const briefs = path.join(launcher.dataFolder, 'library/briefs');
  for (const name of await readdir(briefs)) {
    if ((await readdir(path.join(briefs, name))).includes(file)) return path.join(briefs, name);
  }
  throw new Error(`no brief has ${file}`);
}

test('a passage is seen where it stood on the page, and passages are made there', async ({ launcher }) => {
  const { page, app, view } = await start(launcher, RAIL, WORDS);
  await app.tag(WORDS, '4');
  await page.keyboard.press('Control+Alt+p');
  await view.expectDrawn(1);

  await test.step('there is print under its box, and none right above the line', async () => {
    const mark = view.marks.first();
    await expect(mark).toBeVisible();
    expect(await view.findInk(mark)).toBeGreaterThan(0.03);
    await expect(view.sheet(1)).toContainText(WORDS);
  });

  await test.step('words selected on the page become a passage with the key of a label', async () => {
    await view.selectLine('The crossing is the only railway link');
    await page.keyboard.press('3');
    await expect(view.marks).toHaveCount(2);
    await expect(app.inspector).toContainText(
      'The crossing is the only railway link between North Korea and Russia.',
    );
    expect((await app.paintedQuotes()).some((quote) => quote.startsWith('The crossing is the only'))).toBe(
      true,
    );
    await app.expectSaved();
  });

  await test.step('the menu of selected words tags them, also when they run over several lines', async () => {
    await view.selectLine('Counts come from two places', 'resident on the Russian side');
    await view.rightClick('Counts come from two places');
    await page.getByRole('menuitem', { name: 'Tag as Equipment' }).click();
    await expect(app.inspector).toContainText('Counts come from two places');
    await expect(app.inspector).toContainText('heard or seen after dark.');
    await page.keyboard.press('Control+z');
  });

  await test.step('a click on the page makes a passage active everywhere', async () => {
    await view.click(view.marks.last());
    await expect(app.inspector).toContainText(WORDS);
    await app.passagesTab.click();
    await expect(app.passageList.getByRole('option', { selected: true })).toContainText(WORDS);
  });

  await test.step('next and previous take the page along', async () => {
    await app.tag('Who ordered the closing of the road', '8');
    await view.expectInView(view.marks.last());
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await view.expectInView(view.marks.first());
  });
  expect(await findAccessibilityProblems(page)).toEqual([]);
});

test('a box ends where its letters end, to the pixel', async ({ launcher }) => {
  const file = path.join(launcher.dataFolder, 'letters.pdf');
  // Narrow letters before wide ones: whoever takes all for equally wide is far off.
  const line = { x: 60, y: 700, size: 20, text: 'iiiilllliiii EBWWBE iiiillll' };
  const spaced = { x: 60, y: 640, size: 20, text: 'ill ill ill ill WWWW ill', wordSpacing: 9 };
  await writeFile(file, aPdf([{ texts: [line, spaced] }]));
  const { page, app, view } = await start(launcher, file, 'EBWWBE');
  await app.tag('EBWWBE', '1');
  await app.tag('WWWW', '2');
  await choose(page, 'Pages only');
  await view.expectDrawn(1);
  await expect(view.marks).toHaveCount(2);
  for (const index of [0, 1]) {
    await expect(async () => {
      const { before, after } = await view.measureEdges(view.marks.nth(index));
      expect(Math.max(Math.abs(before), Math.abs(after))).toBeLessThan(2.5);
    }).toPass({ timeout: 10_000 });
  }
});

test('pages alone can be read, walked and tagged, and the choice is there after a restart', async ({
  launcher,
}) => {
  const first = await start(launcher, RAIL, WORDS);
  await choose(first.page, 'Pages only');
  await expect(first.app.text).toBeHidden();
  await first.view.expectDrawn(1);

  await test.step('the number of a page is typed', async () => {
    await first.page.keyboard.press('Control+Alt+g');
    await first.page.keyboard.type('2');
    await first.page.keyboard.press('Enter');
    await first.view.expectDrawn(2);
    await expect(first.view.pageField).toHaveValue('2');
    await expect(first.view.region).toBeFocused();
  });
  await test.step('words are selected without a mouse', async () => {
    await first.page.keyboard.press('F6');
    for (const _word of [1, 2, 3]) await first.page.keyboard.press('Control+Shift+ArrowRight');
    await expect
      .poll(() => first.page.evaluate(() => String(document.getSelection())))
      .toMatch(/^\w+ \w+ \w+/);
    await first.page.keyboard.press('1');
    await expect(first.view.marks).toHaveCount(1);
    await first.page.keyboard.press('Control+z');
    await expect(first.view.marks).toHaveCount(0);
  });
  await test.step('a double click takes the word, a key tags it, undo takes it back', async () => {
    await first.view.doubleClickWord('Collection');
    await first.page.keyboard.press('1');
    await expect(first.app.inspector).toContainText('Collection');
    await expect(first.view.marks).toHaveCount(1);
    await first.page.keyboard.press('Control+z');
    await expect(first.view.marks).toHaveCount(0);
    await first.page.keyboard.press('Control+Shift+z');
    await expect(first.view.marks).toHaveCount(1);
    await first.app.expectSaved();
  });
  await test.step('larger pages keep the place', async () => {
    await first.page.getByRole('button', { name: 'Larger pages' }).click();
    await expect(first.view.pageField).toHaveValue('2');
    await first.view.expectDrawn(2);
  });
  expect(await findAccessibilityProblems(first.page)).toEqual([]);
  await first.electron.close();

  const { page } = await launcher.launch({ colorScheme: 'dark' });
  const again = new PageViewPage(page);
  await again.expectDrawn(2);
  await expect(again.pageField).toHaveValue('2');
  await expect(page.getByRole('radio', { name: 'Pages only' })).toBeChecked();
  expect(await findAccessibilityProblems(page)).toEqual([]);
});

test('a brief of an earlier version finds its places anew; a changed or missing original is refused', async ({
  launcher,
}) => {
  const { page, app, view } = await start(launcher, RAIL, WORDS);
  await app.tag(WORDS, '4');
  await app.expectSaved();
  const folder = await findBriefFolder(launcher, 'pages.json');
  const show = async () => {
    await choose(page, 'Text only');
    await choose(page, 'Text and pages side by side');
  };
  await rm(path.join(folder, 'pages.json'));
  await show();
  await view.expectDrawn(1);
  await expect(view.marks.first()).toBeVisible();

  await writeFile(
    path.join(folder, 'source.pdf'),
    aPdf([{ texts: aColumn(['Another report altogether.']) }]),
  );
  await show();
  await expect(page.getByText(/its SHA-256 differs/)).toBeVisible();
  await expect(app.text).toContainText(WORDS);

  await rm(path.join(folder, 'source.pdf'));
  await show();
  await expect(page.getByText(/is not in the library folder/)).toBeVisible();
});

test('a brief without pages says so', async ({ launcher }) => {
  const { page } = await launcher.launch();
  await expect(new BriefmarkPage(page).text).toContainText('Kursk');
  await expect(page.getByRole('radio', { name: 'Pages only' })).toHaveCount(0);
  await choose(page, 'Text and pages side by side');
  await expect(page.getByText('This brief was not imported from a PDF.')).toBeVisible();
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show the text only' }).click();
  await expect(page.getByText('This brief was not imported from a PDF.')).toBeHidden();
});

test('a locked PDF asks for its password before it shows its pages', async ({ launcher }) => {
  const { page } = await launcher.launch({ files: [path.join(OFFICE, 'locked.pdf')] });
  const dialog = page.getByRole('dialog', { name: 'This document is locked' });
  await dialog.getByLabel('Password').fill('semaphore');
  await page.keyboard.press('Enter');
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Tumangang');
  await page.keyboard.press('Control+Alt+p');
  const form = page.getByRole('form', { name: 'Password of the original' });
  await form.getByLabel('Password').fill('flag');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('does not open the file');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await form.getByLabel('Password').fill('semaphore');
  await page.keyboard.press('Enter');
  await new PageViewPage(page).expectDrawn(1);
});

test('a script in a PDF does not run, and nothing is fetched', async ({ launcher }) => {
  const file = path.join(launcher.dataFolder, 'scripted.pdf');
  const bytes = aPdf([{ texts: aColumn(['A report with a script in it, and an address.']) }]);
  const catalog = '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>';
  await writeFile(file, Buffer.from(bytes).toString('latin1').replace('/Type /Catalog', catalog), 'latin1');
  const { page, view } = await start(launcher, file, 'A report with a script');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.message()));
  await page.keyboard.press('Control+Alt+p');
  await view.expectDrawn(1);
  expect(dialogs).toEqual([]);
  expect(asked.filter((url) => !url.startsWith('app://briefmark/'))).toEqual([]);
});

/** A black square, fax-coded (ITU-T T.4, one-dimensional): each of eight lines is no white and eight black, in two bytes. */
const FAX_SQUARE = `q 200 0 0 200 100 300 cm BI /W 8 /H 8 /BPC 1 /CS /G /F /CCF /DP << /K 0 /Columns 8 /Rows 8 /EncodedByteAlign true >> ID ${'5\x14'.repeat(8)} EI Q`;

test('a scanned picture is drawn, by a decoder that ships with the app', async ({ launcher }) => {
  const file = path.join(launcher.dataFolder, 'fax.pdf');
  await writeFile(file, aPdf([{ texts: aColumn(['A fax with a square on it.']), drawing: FAX_SQUARE }]));
  const { page, view } = await start(launcher, file, 'A fax with a square');
  await page.keyboard.press('Control+Alt+p');
  // The square covers 8 % of the page.
  await view.expectDrawn(1, 0.05);
});

test('a damaged page is named in its place, the others are drawn', async ({ launcher }) => {
  const file = path.join(launcher.dataFolder, 'damaged.pdf');
  const sentences = ['Nobody crossed the bridge.', 'Two lorries crossed it later.', 'The last page is lost.'];
  const whole = aPdf(sentences.map((sentence) => ({ texts: aColumn([sentence]) })));
  await writeFile(file, damagePage(whole, 3));
  const { page, view } = await start(launcher, file, 'Two lorries');
  await choose(page, 'Pages only');
  await view.expectDrawn(1);
  await page.getByRole('button', { name: 'Next page' }).click();
  await view.expectDrawn(2);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(view.sheet(3)).toContainText('This page could not be drawn');
});

test('of a long PDF the page that is being read is said', async ({ launcher }) => {
  const file = path.join(launcher.dataFolder, 'long.pdf');
  const lines = Array.from(
    { length: 40 },
    (_, line) => `Line ${line} of a page that goes on and on for the sake of its length.`,
  );
  await writeFile(file, aPdf(Array.from({ length: 250 }, () => ({ texts: aColumn(lines) }))));
  const { electron, page } = await launcher.launch();
  await expect(new BriefmarkPage(page).text).toContainText('Kursk');
  const said = await page.evaluateHandle(() => {
    const pages: number[] = [];
    window.briefmark.on('import:progress', (step) => {
      if (step.pages?.total === 250) pages.push(step.pages.done);
    });
    return pages;
  });
  await answerOpenDialog(electron, [file]);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('option', { name: /long|Line 0/ })).toBeVisible({ timeout: 60_000 });
  const pages = await said.jsonValue();
  expect(pages.length).toBeGreaterThan(0);
  expect(pages).toEqual(pages.toSorted((one, other) => one - other));
});

test('an encrypted library shows the pages, and locks them away', async ({ launcher }) => {
  const { page, app, view } = await start(launcher, RAIL, WORDS);
  await choose(page, 'Encrypt this library');
  const dialog = page.getByRole('dialog', { name: 'Encrypt this library' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill('seven lamps under a quiet bridge');
  await dialog.getByLabel('The same once more', { exact: true }).fill('seven lamps under a quiet bridge');
  await dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Encrypted: lock library' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(app.text).toContainText(WORDS);
  await app.tag(WORDS, '4');
  await page.keyboard.press('Control+Alt+p');
  await view.expectDrawn(1);
  await expect(view.marks.first()).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: 'This library is locked' })).toBeVisible();
  await expect(view.region).toHaveCount(0);
});
