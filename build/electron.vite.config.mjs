import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const alias = [{ find: /^#(core|electron|renderer)\//, replacement: `${root}/$1/` }];
const out = (name) => path.join(root, 'out', 'app', name);

/** pdf.js reads the character maps of CJK documents as files (`electron/importing/pdf/character-maps.ts`). */
const copyCharacterMaps = {
  name: 'copy-character-maps',
  closeBundle: () =>
    cp(path.join(root, 'node_modules/pdfjs-dist/cmaps'), path.join(out('main'), 'cmaps'), {
      recursive: true,
    }),
};

/** Everything is bundled, so the package needs no node_modules. Targets: what the fallback runtime has (Electron 33). */
export default defineConfig({
  main: {
    root,
    resolve: { alias },
    plugins: [copyCharacterMaps],
    build: {
      target: 'node20.18',
      outDir: out('main'),
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: path.join(root, 'electron/main/main.ts'),
          'import-worker': path.join(root, 'electron/importing/import-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    resolve: { alias },
    build: {
      target: 'node20.18',
      outDir: out('preload'),
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: path.join(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload must be CommonJS
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    base: './',
    resolve: { alias },
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: out('renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0, // the CSP allows no data: fonts or scripts
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: path.join(root, 'renderer/index.html') },
    },
  },
});
