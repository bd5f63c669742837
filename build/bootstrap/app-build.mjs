import { createHash } from 'node:crypto';
import { access, copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject, projectRoot } from './project.mjs';
import { lastLines, runQuietly } from './run-command.mjs';
import { SetupFailure, say } from './say.mjs';

const INPUTS = [
  'core',
  'electron',
  'renderer',
  'build/electron.vite.config.mjs',
  'build/tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const ICON = 'build/packaging/icons/256x256.png';
const OUTPUTS = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html', 'icon.png'];
const STAMP = 'build-stamp';

/** Builds the app into out/app unless what is there was made from the same sources. */
export async function ensureAppBuilt() {
  const sources = await hashFiles(projectRoot, [...INPUTS, ICON]);
  if (await isBuilt(inProject('out/app'), sources)) return;

  say('building the app …');
  const { code, output } = await runQuietly(
    process.execPath,
    [
      inProject('node_modules/electron-vite/bin/electron-vite.js'),
      'build',
      '--config',
      'build/electron.vite.config.mjs',
    ],
    { cwd: projectRoot },
  );
  if (code !== 0)
    throw new SetupFailure(`the app does not build; mend what this says:\n${lastLines(output, 40)}`);
  await copyFile(inProject(ICON), inProject('out/app/icon.png')); // the window's own icon
  await writeFile(inProject('out/app', STAMP), sources);
}

/**
 * A digest over the names and contents of files and folders. Contents rather than times: a checkout of another branch
 * and back must not cost a build, and must not miss one.
 *
 * @param {string} root
 * @param {readonly string[]} inputs relative to root; what does not exist is left out
 * @returns {Promise<string>} hex SHA-256
 */
export async function hashFiles(root, inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of await listFiles(root, input)) {
      const bytes = await readFile(path.join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} appFolder
 * @param {string} sources digest of the sources as they are now
 * @returns {Promise<boolean>}
 */
export async function isBuilt(appFolder, sources) {
  const stamp = await readFile(path.join(appFolder, STAMP), 'utf8').catch(() => undefined);
  if (stamp !== sources) return false;
  const missing = await Promise.all(
    OUTPUTS.map((file) =>
      access(path.join(appFolder, file)).then(
        () => 0,
        () => 1,
      ),
    ),
  );
  return missing.every((count) => count === 0);
}

/**
 * @param {string} root
 * @param {string} input
 * @returns {Promise<string[]>} paths relative to root, with forward slashes, in a fixed order
 */
async function listFiles(root, input) {
  const entries = await readdir(path.join(root, input), { withFileTypes: true, recursive: true }).catch(
    (error) => {
      if (error.code === 'ENOTDIR') return 'a file';
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (typeof entries === 'string') return [input];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(root, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .sort();
}
