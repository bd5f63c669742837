import { expect, type Page } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

/** What is painted as found: the browser's own registry. */
async function paintedHits(page: Page, which: 'hit' | 'active-hit'): Promise<string[]> {
  return page.evaluate((suffix) => {
    const entry = [...CSS.highlights].find(
      ([name]) => name.endsWith(`-${suffix}`) && (suffix !== 'hit' || !name.endsWith('-active-hit')),
    );
    return [...(entry?.[1] ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    });
  }, which);
}

test('words are found, stepped through, and the last one is tagged', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  const { keyboard } = page;
  const bar = page.getByRole('search', { name: 'Find in this brief' });
  const field = bar.getByRole('textbox');
  const count = bar.getByRole('status');

  await app.text.focus();
  await keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await keyboard.type('KURSK');
  await expect(count).toContainText(/^1 of \d+$/);
  const hits = await paintedHits(page, 'hit');
  expect(hits.length).toBeGreaterThan(2);
  await expect(count).toHaveText(`1 of ${hits.length}`);
  expect(new Set(hits)).toEqual(new Set(['Kursk']));
  expect(await findAccessibilityProblems(page), 'the bar to find').toEqual([]);

  // Enter, F3 and back, round the end.
  await keyboard.press('Enter');
  await expect(count).toHaveText(`2 of ${hits.length}`);
  await keyboard.press('F3');
  await expect(count).toHaveText(`3 of ${hits.length}`);
  await keyboard.press('Shift+F3');
  await keyboard.press('Shift+Enter');
  await keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${hits.length} of ${hits.length}`);
  await expect.poll(() => paintedHits(page, 'active-hit')).toEqual(['Kursk']);

  // Case and whole words.
  await bar.getByRole('button', { name: 'Match case' }).click();
  await expect(count).toHaveText('No match');
  await bar.getByRole('button', { name: 'Match case' }).click();
  await field.fill('kurs');
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await expect(count).toHaveText('No match');
  await bar.getByRole('button', { name: 'Whole words' }).click();

  // Back to the text with the hit selected: one key tags it.
  await field.fill('soil');
  await expect(count).toContainText('1 of');
  await keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(app.text).toBeFocused();
  expect(await paintedHits(page, 'hit')).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('soil');
  await keyboard.press('3');
  await expect(app.status).toContainText('25 passages');

  // The last query is taken up again.
  await keyboard.press('Control+f');
  await expect(field).toHaveValue('soil');
});

test('expressions are searched for, and refused with a sentence when they could run for ever', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.status).toContainText('24 passages');
  await app.select('Kursk region');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in this brief' });
  await expect(bar.getByRole('textbox')).toHaveValue('Kursk region');
  await bar.getByRole('button', { name: 'Regular expression' }).click();
  await bar.getByRole('textbox').fill('\\d+ October');
  await expect.poll(() => paintedHits(page, 'hit')).toContain('28 October');
  await bar.getByRole('textbox').fill('(a+)+b');
  await expect(bar.getByRole('status')).toContainText('could run for ever');
  await expect(bar.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  expect(await findAccessibilityProblems(page), 'a refused expression').toEqual([]);
  expect(await paintedHits(page, 'hit')).toEqual([]);
  await bar.getByRole('textbox').fill('(');
  await expect(bar.getByRole('status')).toContainText('not a valid pattern');
  await bar.getByRole('button', { name: 'Close' }).click();
  await expect(app.text).toBeFocused();
});
