import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.join(import.meta.dirname, '..');

/** One worker: the tests share one display, hence one clipboard and one focus. */
export default defineConfig({
  outputDir: path.join(root, 'out/test-results'),
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A test that passes only at the second attempt is printed as flaky: a fault to look into, but not one that says that
  // the product is broken. One that fails twice fails.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  projects: [
    { name: 'e2e', testDir: path.join(root, 'test/e2e') },
    { name: 'demo', testDir: path.join(root, 'test/demo') },
    { name: 'bench', testDir: path.join(root, 'test/bench'), timeout: 600_000 },
    { name: 'packaging', testDir: path.join(root, 'test/packaging'), timeout: 600_000 },
  ],
});
