import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../../..');
const outDir = path.join(root, 'out/reader-page');

/** Bundles the page as the app's own renderer is bundled. */
export async function buildReaderPage(): Promise<void> {
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'page'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [{ find: /^#(core|renderer|test)\//, replacement: `${root}/$1/` }] },
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}

export interface ReaderWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
}

export async function launchReader(
  query: Readonly<Record<string, string>>,
  { width, height } = { width: 1000, height: 800 },
): Promise<ReaderWindow> {
  const url = `${pathToFileURL(path.join(outDir, 'index.html'))}?${new URLSearchParams(query)}`;
  const app = await _electron.launch({
    args: [path.join(import.meta.dirname, 'page/window.mjs'), url, `${width}x${height}`],
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'harness' in window);
  return { app, page };
}
