import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const alias = [{ find: /^#(core|electron|renderer)\//, replacement: `${root}/$1/` }];
/** fflate's Node build declares a `require` of its own, which clashes with the one that the bundler adds; without its threads both are alike. */
const mainAlias = [
  ...alias,
  { find: /^fflate$/, replacement: path.join(root, 'node_modules/fflate/esm/browser.js') },
];
const out = (name) => path.join(root, 'out', 'app', name);

/** pdf.js reads the character maps of CJK documents as files (`electron/importing/pdf/character-maps.ts`). */
const copyCharacterMaps = {
  name: 'copy-character-maps',
  closeBundle: () =>
    cp(path.join(root, 'node_modules/pdfjs-dist/cmaps'), path.join(out('main'), 'cmaps'), {
      recursive: true,
    }),
};

/**
 * A page that is printed into a PDF loads the two typefaces from here (`electron/main/print-pdf.ts`): in fixed weights,
 * because variable ones would be embedded as drawings (Type 3) and not as fonts.
 */
const copyPrintFonts = {
  name: 'copy-print-fonts',
  closeBundle: () =>
    Promise.all(
      ['inter', 'source-serif-4'].map((name) =>
        cp(path.join(root, 'node_modules/@fontsource', name), path.join(out('main'), 'fonts', name), {
          recursive: true,
          filter: (file) =>
            !path.extname(file) || /(?:^|[/\\])[467]00\.css$|-[467]00-normal\.woff2$/.test(file),
        }),
      ),
    ),
};

/** What pdf.js reads beside a PDF when it draws pages (`renderer/features/pages/open-pdf-document.ts`), with the licences. */
const copyPageDrawing = {
  name: 'copy-page-drawing',
  closeBundle: () =>
    Promise.all(
      ['cmaps', 'standard_fonts', 'wasm'].map((name) =>
        cp(path.join(root, 'node_modules/pdfjs-dist', name), path.join(out('renderer'), 'pdf', name), {
          recursive: true,
        }),
      ),
    ),
};

/** Everything is bundled, so the package needs no node_modules. Targets: what the fallback runtime has (Electron 33). */
export default defineConfig({
  main: {
    root,
    resolve: { alias: mainAlias },
    plugins: [copyCharacterMaps, copyPrintFonts],
    build: {
      target: 'node20.18',
      outDir: out('main'),
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: path.join(root, 'electron/main/main.ts'),
          'import-worker': path.join(root, 'electron/importing/import-worker.ts'),
          'briefmark-cli': path.join(root, 'electron/cli/briefmark-cli.ts'),
          'table-worker': path.join(root, 'electron/importing/table/table-worker.ts'),
          'reissue-worker': path.join(root, 'electron/importing/reissue-worker.ts'),
          'interchange-worker': path.join(root, 'electron/interchange/interchange-worker.ts'),
          'export-worker': path.join(root, 'electron/exporting/export-worker.ts'),
          'pdf-check-worker': path.join(root, 'electron/exporting/pdf-check-worker.ts'),
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
    plugins: [react(), copyPageDrawing],
    worker: { format: 'es' },
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
