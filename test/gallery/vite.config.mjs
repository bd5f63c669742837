import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = path.join(import.meta.dirname, '../..');

/** Bundles the gallery as the renderer is bundled, into out/gallery. It is for looking and testing, and never shipped. */
export const config = defineConfig({
  configFile: false,
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  resolve: { alias: [{ find: /^#(core|renderer|test)\//, replacement: `${root}/$1/` }] },
  build: {
    target: 'chrome130',
    outDir: path.join(root, 'out/gallery'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
  },
});
