import { expect, type Page } from '@playwright/test';

/** What a first start must show: the window with the seed brief open in it. */
export async function expectSeedBrief(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/Briefmark/);
}
