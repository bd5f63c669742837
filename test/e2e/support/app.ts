import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

export const projectFolder = path.join(import.meta.dirname, '../../..');

const CLOSING_TIMEOUT_MS = 30_000;

export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
}

export interface LaunchOptions {
  /** Files named on the command line. */
  readonly files?: readonly string[];
  readonly colorScheme?: 'light' | 'dark' | null;
}

export interface Launcher {
  /** Where this test's library, settings and logs live: never the user's own. */
  readonly dataFolder: string;
  launch(options?: LaunchOptions): Promise<RunningApp>;
  /** Starts a second process on the same data, as a desktop does for a double-clicked file. @returns its exit code */
  startAgain(files: readonly string[]): Promise<number | null>;
}

/** Starts the built app on a data folder that the caller looks after. */
export async function launchIn(
  dataFolder: string,
  { files = [], colorScheme = 'light' }: LaunchOptions = {},
): Promise<RunningApp> {
  const electron = await _electron.launch({
    cwd: projectFolder,
    args: ['.', `--user-data-dir=${dataFolder}`, ...files],
    colorScheme,
    env: { ...withoutUndefined(process.env), NODE_ENV: 'production' },
  });
  return { electron, page: await electron.firstWindow() };
}

/** Each test has its own data folder and closes what it has launched, also when it fails. */
export const test = base.extend<{ launcher: Launcher; baseFolder: string }>({
  baseFolder: [os.tmpdir(), { option: true }],
  launcher: async ({ baseFolder }, use) => {
    const dataFolder = await mkdtemp(path.join(baseFolder, 'briefmark-e2e-'));
    const running: { electron: ElectronApplication; process: ChildProcess }[] = [];
    await use({
      dataFolder,
      async launch({ files = [], colorScheme = 'light' } = {}) {
        const { electron, page } = await launchIn(dataFolder, { files, colorScheme });
        running.push({ electron, process: electron.process() });
        return { electron, page };
      },
      startAgain: (files) => runElectron(['.', `--user-data-dir=${dataFolder}`, '--no-sandbox', ...files]),
    });
    for (const { electron, process } of running) {
      if (process.exitCode === null && process.signalCode === null) await closeOrKill(electron, process);
    }
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  },
});

/** An app that does not close fails its test with a name for it, and does not take the tests after it along. */
async function closeOrKill(electron: ElectronApplication, process: ChildProcess): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      process.kill('SIGKILL');
      reject(new Error('The app was asked to close and was still there after 30 s.'));
    }, CLOSING_TIMEOUT_MS);
  });
  await Promise.race([electron.close(), tooLong]).finally(() => clearTimeout(timer));
}

function runElectron(args: readonly string[]): Promise<number | null> {
  const executable = path.join(projectFolder, 'node_modules/electron/dist/electron');
  const child = spawn(executable, args, { cwd: projectFolder, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

function withoutUndefined(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
