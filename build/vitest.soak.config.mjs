import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Apart from the other tests, since it runs for as long as it is asked to. */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^#(core|electron|renderer|test)\//, replacement: `${root}/$1/` }] },
  test: { include: ['test/soak/**/*.soak.ts'], environment: 'node', testTimeout: 0 },
});
