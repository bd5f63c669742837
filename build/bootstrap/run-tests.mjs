import { access } from 'node:fs/promises';
import { prepareElectron } from './prepare-electron.mjs';
import { inProject, projectRoot } from './project.mjs';
import { runInherited } from './run-command.mjs';
import { SetupFailure, say } from './say.mjs';

/** @typedef {'unit' | 'e2e' | 'packaging'} Suite */

/** @type {readonly Suite[]} */
const SUITES = ['unit', 'e2e', 'packaging'];

/**
 * Runs the suites asked for, all of them when none is named, and each to its end whatever the others say.
 *
 * @param {string[]} args names of suites, then arguments for the runner of a single suite
 * @returns {Promise<number>} 0 only when every suite passed
 */
export async function runTests(args) {
  const { suites, runnerArgs } = selectSuites(args);
  const verdicts = [];
  let exitCode = 0;
  for (const suite of suites) {
    const obstacle = suite === 'packaging' ? await findPackagingObstacle() : undefined;
    const code = obstacle === undefined ? await runSuite(suite, runnerArgs) : 0;
    verdicts.push(
      `${suite} ${obstacle === undefined ? (code === 0 ? 'passed' : `failed (${code})`) : `skipped: ${obstacle}`}`,
    );
    exitCode ||= code;
  }
  say(verdicts.join(', '));
  return exitCode;
}

/**
 * @param {readonly string[]} args
 * @returns {{ suites: readonly Suite[], runnerArgs: readonly string[] }}
 */
export function selectSuites(args) {
  const firstOther = args.findIndex((arg) => !isSuite(arg));
  const end = firstOther < 0 ? args.length : firstOther;
  const named = args.slice(0, end);
  const runnerArgs = args.slice(end);
  const suites = named.length === 0 ? SUITES : SUITES.filter((suite) => named.includes(suite));
  if (runnerArgs.length > 0 && suites.length > 1) {
    throw new SetupFailure(
      `"${runnerArgs[0]}" needs one suite before it: ${SUITES.join(', ')}; e.g. npm test -- unit ${runnerArgs[0]}`,
    );
  }
  return { suites, runnerArgs };
}

/** @param {string} arg */
function isSuite(arg) {
  return SUITES.some((suite) => suite === arg);
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function runSuite(suite, args) {
  if (suite !== 'unit') return runPlaywright(suite, args);
  const runner = inProject('node_modules/vitest/vitest.mjs');
  return runInherited(process.execPath, [runner, 'run', '--config', 'build/vitest.config.mjs', ...args], {
    cwd: projectRoot,
  });
}

/**
 * Runs one of Playwright's projects on the built app with a real Electron.
 *
 * @param {'e2e' | 'packaging' | 'demo' | 'bench'} project
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runPlaywright(project, args) {
  const { env } = await prepareOnce();
  const runner = inProject('node_modules/@playwright/test/cli.js');
  const options = ['--config', 'build/playwright.config.ts', `--project=${project}`];
  return runInherited(process.execPath, [runner, 'test', ...options, ...args], { cwd: projectRoot, env });
}

/** @type {ReturnType<typeof prepareElectron> | undefined} */
let preparation;

/** Several suites share one preparation, and one display. */
function prepareOnce() {
  preparation ??= prepareElectron({ needsFonts: true });
  return preparation;
}

/** @returns {Promise<string | undefined>} why packages cannot be installed here, undefined when they can */
async function findPackagingObstacle() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'it installs a Debian package for x64';
  if (process.getuid?.() !== 0) return 'it installs a package, which only root may do';
  return access('/usr/bin/dpkg').then(
    () => undefined,
    () => 'this system has no dpkg',
  );
}
