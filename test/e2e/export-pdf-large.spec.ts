import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { chooseEverything } from '#core/exports/export-choice.ts';
import { briefIdSchema } from '#core/model/ids.ts';
import { aBrief } from '#test/support/builders.ts';
import { describePdf } from '#test/support/describe-pdf.ts';
import { anExportOfMany } from '#test/support/many-passages.ts';
import { writeLibrary } from '#test/support/write-library.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';
import { invoke } from './support/bridge.ts';
import { answerSaveDialog } from './support/dialogs.ts';

const COUNT = 1100;
const request = { briefIds: [briefIdSchema.parse('many')], choice: chooseEverything('pdf') };
const brief = aBrief({
  id: 'many',
  title: 'Many passages',
  markings: [{ scheme: 'tlp2', level: 'green', controls: [] }],
});

test('prints a brief with very many passages, and stops at once when asked to', async ({ launcher }) => {
  await writeLibrary(launcher.dataFolder, { ...anExportOfMany(COUNT), brief });
  const { electron, page } = await launcher.launch();
  await expect(new BriefmarkPage(page).text).toContainText('Seen near');
  const countWindows = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

  await test.step('stopping answers at once, writes nothing and leaves no window behind', async () => {
    const target = path.join(launcher.dataFolder, 'stopped.pdf');
    await answerSaveDialog(electron, target);
    const saving = invoke(page, 'export:save', request);
    await expect.poll(countWindows).toBe(2);
    await invoke(page, 'export:cancel', {});
    expect((await saving).status).toBe('cancelled');
    await expect.poll(countWindows).toBe(1);
    await expect(access(target)).rejects.toThrow('ENOENT');
  });

  const target = path.join(launcher.dataFolder, 'many.pdf');
  await answerSaveDialog(electron, target);
  const saved = await invoke(page, 'export:save', request);
  if (saved.status !== 'saved') throw new Error('the export was cancelled');
  const pdf = await describePdf(await readFile(target));

  await test.step('it says that the index has lines and no links', () => {
    expect(saved.briefs[0]?.losses).toEqual([expect.stringContaining('it has a line for each')]);
  });
  await test.step('each passage stands in the text, beside it and in the index', () => {
    const words = pdf.text.replace(/\s+/g, ' ');
    for (const number of [1, 400, COUNT]) expect(words).toMatch(new RegExp(`${number} \\w+ ${number} `));
  });
  await test.step('marking, bookmarks, structure and fonts are as in a small one', () => {
    for (const words of pdf.pages) expect(words.match(/TLP:GREEN/g)?.length).toBeGreaterThanOrEqual(2);
    expect(pdf.outline).toContain('Index of passages');
    expect(pdf.isTagged).toBe(true);
    for (const role of ['H1', 'H2', 'P', 'L', 'LI']) expect(pdf.roles).toContain(role);
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  });
});
