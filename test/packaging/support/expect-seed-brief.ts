import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { projectRoot } from './run.ts';

const sourceSchema = z.object({ position: z.number(), title: z.string() });

/** What a first start must show: the first seed brief open in the reader, its passages painted. */
export async function expectSeedBrief(page: Page): Promise<void> {
  const title = await readFirstSeedTitle();
  await expect(page).toHaveTitle(/Briefmark/);
  await expect(page.getByRole('region', { name: 'Brief text' })).toContainText(title);
  await expect(page.getByRole('contentinfo')).toContainText(/[1-9]\d* passages/);
  const paintedCount = () =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await expect.poll(paintedCount).toBeGreaterThan(0);
}

async function readFirstSeedTitle(): Promise<string> {
  const seeds = path.join(projectRoot, 'seeds');
  const folders = (await readdir(seeds, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files = folders.map(({ name }) => readFile(path.join(seeds, name, 'source.json'), 'utf8'));
  const sources = (await Promise.all(files)).map((text) => sourceSchema.parse(JSON.parse(text)));
  const [first] = sources.sort((a, b) => a.position - b.position);
  if (first === undefined) throw new Error('there are no seeds');
  return first.title;
}
