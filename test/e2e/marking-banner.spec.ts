import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('the banner warns of a portion above the brief and leads to it', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  const top = page.getByRole('region', { name: 'Marking', exact: true });
  await expect(top).toContainText('Highest portion in this brief. The brief itself');
  await expect(page.getByRole('region', { name: 'Marking, at the foot' })).toContainText('TLP');

  await top.getByRole('button', { name: /Review \d+ portion/ }).click();
  await expect(app.inspector).toContainText(/passage \d+ of 24/);
  await expect(app.inspector).toContainText('TLP:AMBER');
});
