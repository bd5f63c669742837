import { expect } from '@playwright/test';
import { BriefmarkPage } from './pages/briefmark-page.ts';
import { test } from './support/app.ts';

const HTML =
  '<html><body><!--StartFragment--><h2>Findings at the crossing</h2><p>Traffic rose.</p><ul><li>Nine trains in week 40</li><li>Thirty-one in week 43</li></ul><table><tr><th>Week</th><th>Trains</th></tr><tr><td>40</td><td>9</td></tr></table><script>throw 1</script><img src="https://example.org/pixel.png"><!--EndFragment--></body></html>';

test('a paste from a page keeps headings, lists and tables, and fetches nothing', async ({ launcher }) => {
  const { electron, page } = await launcher.launch();
  const app = new BriefmarkPage(page);
  await expect(app.briefList.getByRole('option')).toHaveCount(4);
  await electron.evaluate(async ({ clipboard, ClipboardItem }, html) => {
    const text = 'Findings at the crossing Traffic rose.';
    // Electron 33 takes one object, Electron 45 items after the web's clipboard API.
    if ('readHTML' in clipboard) Reflect.apply(clipboard.write, clipboard, [{ text, html }]);
    else await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
  }, HTML);
  await page.keyboard.press('Control+Shift+V');
  await expect(app.text.getByRole('heading', { name: 'Findings at the crossing' })).toBeVisible();
  await expect(app.text.getByRole('listitem')).toHaveText([
    /Nine trains in week 40/,
    /Thirty-one in week 43/,
  ]);
  await expect(app.text.getByRole('cell', { name: '9', exact: true })).toBeVisible();
  await expect(app.text.locator('img, script')).toHaveCount(0);
  await expect(app.briefList.getByRole('option')).toHaveCount(5);
});
