import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('a right click offers what can be done: selection, brief and entity', async ({ launcher }) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');

  await test.step('selected words can be tagged', async () => {
    await app.select('Russian soil');
    await app.rightClickSelection();
    const item = page.getByRole('menuitem', { name: 'Tag as Location' });
    await expect(item).toContainText('3');
    await item.click();
    await expect(app.inspector.locator('blockquote')).toHaveText('Russian soil');
  });

  await test.step('a brief of the list is opened by its menu, also by the keyboard', async () => {
    await app.briefList.getByRole('option', { name: /Rail traffic/ }).click({ button: 'right' });
    const menu = page.getByRole('menu', { name: 'Brief' });
    await expect(menu.getByRole('menuitem', { name: /Export/ })).toContainText('Ctrl E');
    await menu.getByRole('menuitem', { name: 'Open' }).click();
    await expect(app.text).toContainText('Tumangang');
    await app.briefList.focus();
    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Close tab' }).click();
    await expect(app.text).toContainText('Kursk');
  });

  await test.step('an entity is shown with its mentions', async () => {
    await app.entitiesTab.click();
    await page
      .getByRole('listbox', { name: 'Entities' })
      .getByRole('option')
      .first()
      .click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Show with its mentions' }).click();
    await expect(app.inspector).toContainText(/mention/i);
  });
});
