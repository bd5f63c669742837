import { expect, type Page } from '@playwright/test';
import { findAccessibilityProblems } from '#test/support/axe.ts';
import { findWordsInFolder } from '#test/support/find-words-in-folder.ts';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { type Launcher, test } from './support/app.ts';

const PASSPHRASE = 'seven lamps under a quiet bridge';
/** Of the open brief: its text, its title, a mark's own words, a name from the registry, a line of its history. */
const WORDS = [
  'puts its name to a claim',
  'Kursk',
  'only the ferryman knows',
  'Mark Rutte',
  'Add sample brief',
];

async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.getByRole('option', { name: command }).first().click();
}

async function encrypt(page: Page, app: BriefmarkPage): Promise<void> {
  await choose(page, 'Encrypt this library');
  const dialog = page.getByRole('dialog', { name: 'Encrypt this library' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('The same once more', { exact: true }).fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Encrypted: lock library' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(app.text).toContainText('Kursk');
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

async function start(launcher: Launcher) {
  const running = await launcher.launch();
  const app = new BriefmarkPage(running.page);
  await expect(app.text).toContainText('Kursk');
  return { ...running, app };
}

test('an encrypted library is locked, leaves nothing readable, refuses a wrong passphrase and comes back whole', async ({
  launcher,
}) => {
  const { page, app } = await start(launcher);
  await app.tag('puts its name to a claim', '8');
  await page.keyboard.press('n');
  await page.keyboard.type('only the ferryman knows');
  await page.keyboard.press('Escape');
  await app.expectSaved();
  await test.step('before it is encrypted, the words are found', async () => {
    const findAll = async () => {
      const found = await findWordsInFolder(launcher.dataFolder, WORDS);
      return WORDS.filter((word) => found.some((place) => place.word === word));
    };
    await expect.poll(findAll).toEqual(WORDS);
  });
  await encrypt(page, app);
  await app.select('Brussels');
  await page.keyboard.press('Control+Shift+L');
  const locked = page.getByRole('heading', { name: 'This library is locked' });
  await expect(locked).toBeVisible();
  await expect(page).toHaveTitle('Briefmark');
  await expect(page.getByText('Kursk')).toHaveCount(0);
  expect(await findAccessibilityProblems(page)).toEqual([]);
  await test.step('no file in the whole data folder says a word', async () => {
    await expect.poll(() => findWordsInFolder(launcher.dataFolder, WORDS)).toEqual([]);
  });

  await unlock(page, 'seven lamps under a quiet Bridge');
  await expect(page.getByRole('alert')).toContainText('Wrong passphrase');
  await expect(locked).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(app.text).toContainText('Kursk');
  await expect(app.status).toContainText('25 passages');
});

test('an encrypted library asks at the next start, and locks itself when the screen is locked or nobody is there', async ({
  launcher,
}) => {
  const first = await start(launcher);
  await encrypt(first.page, first.app);
  await first.electron.close();

  const { page, electron } = await launcher.launch();
  const app = new BriefmarkPage(page);
  const locked = page.getByRole('heading', { name: 'This library is locked' });
  await expect(locked).toBeVisible();
  await unlock(page, PASSPHRASE);
  await expect(app.text).toContainText('Kursk');
  await app.tag('puts its name to a claim', '8');
  await electron.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('lock-screen');
  });
  await expect(locked).toBeVisible();
  await unlock(page, PASSPHRASE);
  await expect(app.status).toContainText('25 passages');
  await electron.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 16 * 60;
  });
  await expect(locked).toBeVisible({ timeout: 15_000 });
});
