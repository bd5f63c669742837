import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { describePdf } from '../support/describe-pdf.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { invoke } from './support/bridge.ts';
import { answerSaveDialog } from './support/dialogs.ts';

test('prints the annotated brief into a PDF that programs and screen readers can read', async ({
  launcher,
}) => {
  const { electron, page } = await launcher.launch();
  await expect(new BriefmarkPage(page).text).toContainText('Kursk');
  const briefId = 'port-calls-multilingual';
  const { briefs } = await invoke(page, 'library:open', {});
  const brief = briefs.find(({ id }) => id === briefId);
  if (brief === undefined) throw new Error('the sample brief is missing');
  const target = path.join(launcher.dataFolder, 'port-calls.pdf');
  await answerSaveDialog(electron, target);
  const choice = { ...chooseEverything('pdf'), pageSize: 'Letter' as const };
  const saved = await invoke(page, 'export:save', { briefIds: [brief.id], choice });
  expect(saved.status).toBe('saved');
  const pdf = await describePdf(await readFile(target));

  await test.step('text can be selected and searched, in every script', () => {
    for (const words of [
      'Port calls that do not add up',
      '입항 기록은 있으나',
      'Hải Phòng',
      '陈雨桐',
      'off', // with ligatures it would read "o"
      'Index of passages',
    ])
      expect(pdf.text.normalize('NFKC').replace(/\s+/g, ' ')).toContain(words);
  });
  await test.step('every page carries the marking and its number', () => {
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const [index, words] of pdf.pages.entries()) {
      expect(words.match(/TLP:GREEN/g)?.length).toBeGreaterThanOrEqual(2);
      expect(words.replace(/\s+/g, '')).toContain(`${index + 1}/${pdf.pages.length}`);
    }
  });
  await test.step('headings are bookmarks', () => {
    expect(pdf.outline).toContain('Ships');
    expect(pdf.outline).toContain('Index of passages');
  });
  await test.step('the structure names headings, lists, tables and paragraphs', () => {
    expect(pdf.isTagged).toBe(true);
    for (const role of ['H1', 'H2', 'P', 'L', 'Table', 'TH', 'TD']) expect(pdf.roles).toContain(role);
  });
  await test.step('pages are Letter, and every font is embedded', () => {
    expect(pdf.size).toEqual([612, 792]);
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(pdf.fonts.map(({ name }) => name).join(' ')).toMatch(/SourceSerif4.*Inter|Inter.*SourceSerif4/);
  });
  await test.step('every sample brief is found again in what was printed of it', async () => {
    for (const { id } of briefs) {
      await answerSaveDialog(electron, path.join(launcher.dataFolder, `${id}.pdf`));
      const one = await invoke(page, 'export:save', { briefIds: [id], choice: chooseEverything('pdf') });
      expect(one.status, id).toBe('saved');
    }
  });
  await test.step('no window is left behind', async () => {
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
