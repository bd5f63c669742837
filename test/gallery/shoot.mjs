// Pictures of gallery states for looking at: node test/gallery/shoot.mjs [--built] state[:theme[:WxH[:dir[:zoom]]]] …
// Needs Chromium (Debian: apt-get install chromium). Writes out/gallery-shots/*.png and prints what the console said.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serveGallery } from './serve.mjs';

const root = path.join(import.meta.dirname, '../..');
const folder = path.join(root, 'out/gallery-shots');
const requests = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const gallery = await serveGallery({ isBuilt: process.argv.includes('--built') });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
await mkdir(folder, { recursive: true });

for (const request of requests) {
  const [state, theme = 'light', size = '1440x900', dir = 'ltr', zoom = '1'] = request.split(':');
  const [width = 1440, height = 900] = size.split('x').map(Number);
  const page = await browser.newPage({
    viewport: { width: Math.round(width / Number(zoom)), height: Math.round(height / Number(zoom)) },
    deviceScaleFactor: Number(zoom),
    forcedColors: theme === 'forced' ? 'active' : 'none',
  });
  page.on('console', (message) => console.log(`[${request}] ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`[${request}] ${error.stack ?? error.message}`));
  await page.goto(`${gallery.url}?state=${state}&theme=${theme === 'forced' ? 'light' : theme}&dir=${dir}`);
  await page.waitForSelector('[data-gallery-ready]');
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForTimeout(150);
  await page.screenshot({ path: path.join(folder, `${request.replaceAll(':', '_')}.png`) });
  await page.close();
}
await browser.close();
gallery.close();
