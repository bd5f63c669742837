import path from 'node:path';
import { ensureAppBuilt } from './app-build.mjs';
import { isChromiumNoise } from './chromium-noise.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { prepareElectron } from './prepare-electron.mjs';
import { inProject, projectRoot } from './project.mjs';
import { runInherited } from './run-command.mjs';
import { runSoak } from './run-soak.mjs';
import { runPlaywright, runTests } from './run-tests.mjs';
import { SetupFailure, say } from './say.mjs';

/** @typedef {(args: string[]) => Promise<number>} Task runs to the end and resolves with an exit code */

/** @type {Readonly<Record<string, Task>>} */
const TASKS = {
  start: startApp,
  test: runTests,
  check: (args) =>
    runInherited(process.execPath, [inProject('build/check.mjs'), ...args], { cwd: projectRoot }),
  demo: (args) => runPlaywright('demo', args),
  bench: (args) => runPlaywright('bench', args),
  soak: runSoak,
  package: packageApp,
};

/**
 * Prepares what a task needs, runs it and leaves its exit code; what goes wrong before is told in a sentence.
 *
 * @param {readonly string[]} argv the task's name and its arguments
 */
export async function runTaskOrExplain([name = '', ...args]) {
  try {
    const task = TASKS[name];
    if (task === undefined)
      throw new SetupFailure(`there is no task "${name}"; there are ${Object.keys(TASKS).join(', ')}.`);
    await ensureDependencies();
    process.exitCode = await task(args);
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** @type {Task} */
async function startApp(args) {
  const { runtime, env } = await prepareElectron({ needsFonts: false });
  const files = args.map(fromCallersFolder);
  return runInherited(runtime.executable, ['.', ...files], {
    cwd: projectRoot,
    env,
    isNoise: isChromiumNoise,
  });
}

/**
 * npm runs its scripts in the project's folder; a relative file was meant from where the person stood.
 *
 * @param {string} arg
 */
function fromCallersFolder(arg) {
  return arg.startsWith('-') ? arg : path.resolve(process.env.INIT_CWD ?? process.cwd(), arg);
}

/** @type {Task} */
async function packageApp(args) {
  const { resolveRuntime } = await import('../runtime/resolve-runtime.mjs');
  await resolveRuntime();
  await ensureAppBuilt();
  return runInherited(process.execPath, [inProject('build/packaging/package.mjs'), ...args], {
    cwd: projectRoot,
  });
}
