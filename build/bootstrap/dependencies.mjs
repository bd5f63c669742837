import { readFile } from 'node:fs/promises';
import { inProject, projectRoot } from './project.mjs';
import { firstNpmErrors, npmCommand, runQuietly } from './run-command.mjs';
import { SetupFailure, say } from './say.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/** Runs `npm ci` unless node_modules already holds what the lockfile names. */
export async function ensureDependencies() {
  const locked = await readPackages(inProject('package-lock.json'));
  if (locked === undefined)
    throw new SetupFailure('package-lock.json is missing or damaged; restore it with git.');
  const installed = await readPackages(inProject('node_modules', '.package-lock.json'));
  if (installed !== undefined && isInstalled(locked, installed)) return;

  say('installing the dependencies (npm ci) …');
  const npm = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const { code, output } = await runQuietly(npm.command, npm.args, { cwd: projectRoot });
  if (code === 0) return;
  throw new SetupFailure(
    `npm ci failed: check the connection to your npm registry (npm ping), then run the command again. It said:\n${firstNpmErrors(output, 8)}`,
  );
}

/**
 * Whether an install holds every package of the lockfile in its version. npm writes the list of what it installed
 * (node_modules/.package-lock.json) at the very end, so a list that is there is complete. Contents, not file times,
 * decide: git sets new times at each checkout. Optional packages of other platforms are rightly absent.
 *
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @returns {boolean}
 */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(([location, { version, optional }]) => {
    if (location === '') return true; // the project itself
    const there = installed[location];
    return there === undefined ? optional === true : there.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Promise<LockedPackages | undefined>} undefined when there is no such file or it does not parse
 */
async function readPackages(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text).packages;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // an interrupted write: install again
    throw error;
  }
}
