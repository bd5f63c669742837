import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const resolve = { alias: [{ find: /^#(core|electron|renderer|test)\//, replacement: `${root}/$1/` }] };

/** A busy machine is no failure: a test that hangs is stopped, a slow one is not. */
const PATIENCE_MS = 30_000;

// As in playwright.config.ts: what passes only at the second attempt is named in the closing lines of .ci/run as a fault
// to look into.
const FLAKY_REPORTER = path.join(root, 'build/flaky-reporter.mjs');
const retry = process.env.CI ? 1 : 0;

export default defineConfig({
  root,
  test: {
    reporters: ['default', FLAKY_REPORTER],
    projects: [
      {
        resolve,
        root,
        // Files share one module cache: isolating each costs more time than its tests.
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/**/*.faults.test.ts'],
          environment: 'node',
          retry,
          pool: 'threads',
          isolate: false,
          testTimeout: PATIENCE_MS,
          setupFiles: ['test/support/fixed-seed.ts'],
        },
      },
      {
        resolve,
        root,
        // Minutes of power cuts, kills and damage: part of the whole test run and not of the quick check.
        test: {
          name: 'storage-faults',
          include: ['test/unit/**/*.faults.test.ts'],
          environment: 'node',
          retry,
          testTimeout: 300_000,
        },
      },
      {
        resolve,
        root,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.tsx'],
          environment: 'happy-dom',
          retry,
          pool: 'threads',
          isolate: false,
          testTimeout: PATIENCE_MS,
          setupFiles: ['test/support/fixed-seed.ts', 'test/support/patient-waits.ts'],
        },
      },
      {
        resolve,
        root,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
          environment: 'node',
          retry,
          testTimeout: 60_000,
        },
      },
    ],
  },
});
