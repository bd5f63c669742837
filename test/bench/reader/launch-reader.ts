import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = path.join(import.meta.dirname, '../../..');
const outDir = path.join(root, 'out/reader-page');

/** Bundles the page as the app's own renderer is bundled. */
export async function buildReaderPage(): Promise<void> {
  await buildPage(path.join(import.meta.dirname, 'page'), outDir);
}

/** @param folder with an `index.html` */
export async function buildPage(folder: string, target: string): Promise<void> {
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [{ find: /^#(core|renderer|test)\//, replacement: `${root}/$1/` }] },
    build: {
      target: 'chrome130',
      outDir: target,
      emptyOutDir: true,
      cssMinify: false, // the style sheet of a peer holds a selector that no minifier reads
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
  size = { width: 1000, height: 800 },
): Promise<ReaderWindow> {
  return launchPage({ folder: outDir, query, size, global: 'harness' });
}

interface BundledPage {
  readonly folder: string;
  readonly query: Readonly<Record<string, string>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** What the page hangs on its window when it is ready. */
  readonly global: string;
}

export async function launchPage(bundled: BundledPage): Promise<ReaderWindow> {
  const { folder, query, size: { width, height } = { width: 1000, height: 800 } } = bundled;
  const url = `${pathToFileURL(path.join(folder, 'index.html'))}?${new URLSearchParams(query)}`;
  const app = await _electron.launch({
    args: [path.join(import.meta.dirname, 'page/window.mjs'), url, `${width}x${height}`],
    colorScheme: null,
  });
  const page = await app.firstWindow();
  await page.waitForFunction((name) => name in window, bundled.global);
  return { app, page };
}
