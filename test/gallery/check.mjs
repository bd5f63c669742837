// Looks for accessibility faults in every state of the gallery: node test/gallery/check.mjs [--built] [state …]
// axe-core under WCAG 2.2 AA in both themes, what the console says, and whether dialogs take the focus.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serveGallery } from './serve.mjs';

const root = path.join(import.meta.dirname, '../..');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules about whole pages: a state may be a fragment of one. */
const PAGE_RULES = ['landmark-one-main', 'page-has-heading-one', 'region'];

const axe = await readFile(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const gallery = await serveGallery({ isBuilt: process.argv.includes('--built') });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, bypassCSP: false });
let current = '';
let faults = 0;

function report(fault) {
  faults += 1;
  console.log(`${current}: ${fault}`);
}

page.on('console', (message) => {
  if (message.type() === 'error' && !message.text().includes('favicon')) report(message.text());
});
page.on('pageerror', (error) => report(error.message));
page.on('response', (response) => {
  if (response.status() >= 400) report(`${response.status()} ${response.url()}`);
});

async function checkState(state, theme) {
  current = `${state} (${theme})`;
  await page.goto(`${gallery.url}?state=${state}&theme=${theme}`);
  await page.waitForSelector('[data-gallery-ready]');
  await page.waitForTimeout(150);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    ([tags, ignored]) =>
      globalThis.axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(ignored.map((rule) => [rule, { enabled: false }])),
      }),
    [RULES, PAGE_RULES],
  );
  for (const { id, help, nodes } of violations)
    report(`${id}: ${help}\n${nodes.slice(0, 4).map(describeNode).join('\n')}`);
  const isFocusLost = await page.evaluate(() => {
    const dialog = document.querySelector('[role=dialog],[role=alertdialog]');
    return dialog !== null && !dialog.contains(document.activeElement);
  });
  if (isFocusLost) report('the dialog does not hold the focus');
}

function describeNode({ html, failureSummary }) {
  return `    ${html.slice(0, 160)}\n      ${(failureSummary ?? '').split('\n').slice(1, 3).join(' ')}`;
}

await page.goto(gallery.url);
const states = await page.$$eval('li a', (links) => links.map((link) => link.textContent ?? ''));
for (const state of states.filter((each) => wanted.length === 0 || wanted.includes(each)))
  for (const theme of ['light', 'dark']) await checkState(state, theme);
await browser.close();
gallery.close();
console.log(`gallery: ${states.length} states, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
