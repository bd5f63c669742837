import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

test('a passage is assessed by keys alone, and the common case takes four after the selection', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };

  await test.step('label, entity and confidence: at most four keystrokes', async () => {
    await app.select('Russian soil');
    await press('3');
    await press('e');
    await press('Enter');
    await press('Alt+2');
    await expect(app.inspector.getByRole('combobox', { name: /entity/i })).toHaveValue('Russian soil');
    await expect(app.inspector.getByRole('radio', { name: 'Moderate' })).toBeChecked();
    await expect(app.text).toBeFocused();
    expect(presses).toBeLessThanOrEqual(4);
  });

  await test.step('the source grade comes from the brief until it is set', async () => {
    await expect(app.inspector.getByText('from the brief').first()).toBeVisible();
  });

  await test.step('grade: the grid, a letter and a digit', async () => {
    await press('g');
    await expect(page.getByRole('dialog', { name: /Grade/ })).toBeVisible();
    await press('c');
    await press('3');
    await expect(page.getByRole('dialog', { name: /Grade/ })).toBeHidden();
    await expect(app.text).toBeFocused();
    await expect(app.inspector.getByRole('radio', { name: 'C, fairly reliable' })).toBeChecked();
    await expect(app.inspector.getByRole('radio', { name: '3, possibly true' })).toBeChecked();
  });

  await test.step('likelihood: its band by number, shown with its range, apart from confidence', async () => {
    await press('l');
    await press('6');
    await expect(app.text).toBeFocused();
    await expect(app.inspector.getByRole('radio', { name: 'very likely, 80–95 %' })).toBeChecked();
    await expect(app.inspector.getByText('Write the two in separate sentences (ICD 203).')).toBeVisible();
  });

  await test.step('each of them is one undo step', async () => {
    await press('Control+z');
    await expect(app.inspector.getByRole('radio', { name: 'very likely, 80–95 %' })).not.toBeChecked();
    await press('Control+z');
    await expect(app.inspector.getByRole('radio', { name: 'C, fairly reliable' })).not.toBeChecked();
    await expect(app.inspector.getByRole('radio', { name: '3, possibly true' })).not.toBeChecked();
    await expect(app.inspector.getByRole('radio', { name: 'Moderate' })).toBeChecked();
  });
});

test('the grid is clicked, definitions are at hand, and a marking is reached by its key', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  await app.tag('Russian soil', '3');
  await app.inspector.getByRole('button', { name: 'Grade by the grid' }).click();
  await page
    .getByRole('button', { name: /^F6: Reliability cannot be judged, truth cannot be judged/ })
    .click();
  await expect(app.inspector.getByRole('radio', { name: /^F, / })).toBeChecked();
  await app.inspector.getByRole('radio', { name: 'Low' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('tooltip')).toContainText('Scant, doubtful or uncorroborated information');
  await page.keyboard.press('Escape');
  await app.text.focus();
  await page.keyboard.press('m');
  await expect(app.inspector.getByRole('button', { name: /Marking/ })).toBeFocused();
});

test('TLP chips have the colours of the standard, and a portion above the brief is said at the top', async ({
  launcher,
}) => {
  const { page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.text).toContainText('Kursk');
  const top = page.getByRole('region', { name: 'Marking', exact: true });
  await expect(top).toContainText('The brief itself is marked TLP:GREEN');
  await expect(page.getByRole('region', { name: 'Marking, at the foot' })).toContainText('TLP:AMBER');
  await app.tag('Russian soil', '3');
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  const colours = await page.getByRole('option').evaluateAll((options) =>
    options.flatMap((option) => {
      const chip = option.querySelector('.marking-chip');
      return chip === null
        ? []
        : [[chip.textContent, getComputedStyle(chip).color, getComputedStyle(chip).backgroundColor]];
    }),
  );
  const black = 'rgb(0, 0, 0)';
  expect(colours).toEqual(
    expect.arrayContaining([
      ['TLP:RED', 'rgb(255, 43, 43)', black],
      ['TLP:AMBER+STRICT', 'rgb(255, 192, 0)', black],
      ['TLP:AMBER', 'rgb(255, 192, 0)', black],
      ['TLP:GREEN', 'rgb(51, 255, 0)', black],
      ['TLP:CLEAR', 'rgb(255, 255, 255)', black],
    ]),
  );
  await page.getByRole('option', { name: 'TLP:RED' }).click();
  await expect(top).toContainText('TLP:RED');
});
