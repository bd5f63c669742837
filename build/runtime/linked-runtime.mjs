import { access, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * @typedef {object} LinkedRuntime
 * @property {string} dist
 * @property {string} executable
 * @property {string} version
 */

/**
 * The Electron that `require('electron')` and Playwright would start, if it is complete.
 *
 * @param {string} electronPackage node_modules/electron
 * @returns {Promise<LinkedRuntime | undefined>}
 */
export async function findLinkedRuntime(electronPackage) {
  const executableName = await readText(path.join(electronPackage, 'path.txt')); // written last, by install.js and by us
  if (executableName === undefined) return undefined;
  return findRuntime(path.join(electronPackage, 'dist'), executableName);
}

/**
 * @param {string} dist
 * @param {string} executableName relative to dist
 * @returns {Promise<LinkedRuntime | undefined>} undefined when the folder holds no complete Electron
 */
export async function findRuntime(dist, executableName) {
  const executable = path.join(dist, executableName);
  const version = await readText(path.join(dist, 'version'));
  const isThere = await access(executable).then(
    () => true,
    () => false,
  );
  return isThere && version !== undefined
    ? { dist, executable, version: version.replace(/^v/, '') }
    : undefined;
}

/**
 * Lets the electron package find a runtime that lies elsewhere.
 *
 * @param {string} electronPackage node_modules/electron
 * @param {string} dist
 */
export async function linkRuntime(electronPackage, dist) {
  const link = path.join(electronPackage, 'dist');
  const fresh = `${link}.${process.pid}`;
  await symlink(dist, fresh, 'dir');
  // A link gives way to rename, a folder that an interrupted download left behind does not.
  await rename(fresh, link).catch(async () => {
    await rm(link, { recursive: true, force: true });
    await rename(fresh, link);
  });
  await writeFile(path.join(electronPackage, 'path.txt'), 'electron'); // no newline: index.js joins it as it is
}

/** @param {string} file */
async function readText(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text?.trim();
}
