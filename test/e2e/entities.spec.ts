import { expect, type Page } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

/** The registry, with one of its entities in the inspector. */
async function showEntity(page: Page, name: string): Promise<BriefmarkPage> {
  const app = new BriefmarkPage(page);
  await expect(app.text).toBeVisible();
  await app.entitiesTab.click();
  await app.library.getByRole('textbox', { name: 'Filter entities' }).fill(name);
  await entityRow(page, name).click();
  await expect(app.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(name);
  return app;
}

const entityRow = (page: Page, name: string) =>
  page.getByRole('listbox', { name: 'Entities' }).getByRole('option', { name }).first();
const mentions = (page: Page) => page.getByRole('listbox', { name: 'Mentions' });

test('an entity shows its mentions in all briefs, and a click goes to the place', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = await showEntity(page, 'North Korea');
  await expect(entityRow(page, 'North Korea')).toContainText('2 mentions');
  await expect(mentions(page).getByRole('option')).toHaveCount(2);
  await expect(mentions(page)).toContainText('Rail traffic');
  expect(await findAccessibilityProblems(page)).toEqual([]);

  await expect(app.text).toContainText('Kursk region');
  await mentions(page)
    .getByRole('option', { name: /North Korea/ })
    .click();
  await expect(app.text).toContainText('Tumangang');
  await expect(page.locator('.reader-ring').first()).toBeVisible();
  await expect(mentions(page), 'the entity stays, for the next mention').toBeVisible();
  await mentions(page).getByRole('option', { name: /DPRK/ }).click();
  await expect(app.text).toContainText('Kursk region');
});

test('mentions in two briefs are split off in one step, also after a restart', async ({ launcher }) => {
  const first = await launcher.launch();
  const app = await showEntity(first.page, 'North Korea');
  const options = mentions(first.page).getByRole('option');
  await expect(options).toHaveCount(2);
  for (const index of [0, 1]) await options.nth(index).click({ modifiers: ['Control'] });
  await app.inspector
    .getByRole('textbox', { name: 'Name of the other entity' })
    .fill('Government in Pyongyang');
  await app.inspector.getByRole('button', { name: 'Split off 2 mentions' }).click();
  await expect(app.inspector).toContainText('Not mentioned in any brief.');

  await first.page.keyboard.press('Control+z');
  await expect(options).toHaveCount(2);
  await first.page.keyboard.press('Control+Shift+z');
  await expect(app.inspector).toContainText('Not mentioned in any brief.');
  await app.expectSaved();
  await first.electron.close();

  const { page } = await launcher.launch();
  await showEntity(page, 'Government in Pyongyang');
  await expect(mentions(page).getByRole('option')).toHaveCount(2);
});

test('two entities that may be the same: merged, separated, and called different for good', async ({
  launcher,
}) => {
  const first = await launcher.launch();
  const { page } = first;
  const app = new BriefmarkPage(page);
  await expect(app.text).toBeVisible();
  await app.entitiesTab.click();
  await page.getByRole('button', { name: '1 pair may be the same' }).click();
  const dialog = page.getByRole('dialog', { name: 'Same entity?' });
  await expect(dialog).toContainText('Khasan station');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Merge Khasan station/ }).click();
  await page
    .getByRole('dialog', { name: /^Merge/ })
    .getByRole('button', { name: 'Merge', exact: true })
    .click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Undo: Merge', exact: false })).toBeEnabled();
  await entityRow(page, 'Khasan').click();
  const absorbed = app.inspector.getByRole('region', { name: 'Merged into this' });
  await expect(absorbed).toContainText('1 mention');
  await expect(mentions(page).getByRole('option')).toHaveCount(2);
  await absorbed.getByRole('button', { name: /^Separate/ }).click();
  await expect(mentions(page).getByRole('option')).toHaveCount(1);

  await app.inspector.getByRole('button', { name: /^Different from/ }).click();
  await expect(page.getByRole('button', { name: /may be the same$/ })).toBeHidden();
  await app.expectSaved();
  await first.electron.close();
  const again = new BriefmarkPage((await launcher.launch()).page);
  await expect(again.text).toBeVisible();
  await again.entitiesTab.click();
  await expect(again.page.getByRole('listbox', { name: 'Entities' })).toBeVisible();
  await expect(again.page.getByRole('button', { name: /may be the same$/ })).toBeHidden();
});

test('an entity is created, renamed and deleted; one in use is not deleted without a question', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = await showEntity(page, 'Mark Rutte');
  await page.getByRole('button', { name: 'New entity' }).click();
  await page.keyboard.type('Courier');
  await page.keyboard.press('Enter');
  const name = app.inspector.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toHaveValue('Courier');
  await name.fill('The courier');
  await name.press('Enter');
  const filter = app.library.getByRole('textbox', { name: 'Filter entities' });
  await filter.fill('courier');
  await expect(entityRow(page, 'The courier')).toContainText('0 mentions');
  await app.inspector.getByRole('button', { name: 'Delete entity' }).click();
  await expect(entityRow(page, 'The courier')).toBeHidden();

  await filter.fill('north korea');
  await entityRow(page, 'North Korea').click();
  await app.inspector.getByRole('button', { name: 'Delete entity' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete North Korea' });
  await expect(dialog).toContainText('2 mentions in 2 briefs');
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('radio', { name: /^Passages stay/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Undo: Delete entity North Korea' })).toBeEnabled();
  await app.expectSaved();
  await page.keyboard.press('Control+z');
  await expect(entityRow(page, 'North Korea')).toContainText('2 mentions');
});
