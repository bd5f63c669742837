import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { lastLines, runQuietly } from '../bootstrap/run-command.mjs';

const DEFAULT_MIRROR = 'https://github.com/electron/electron/releases/download/';
const PROBE_TIMEOUT_MS = 4000;
const DOWNLOAD_TIMEOUT_MS = 15 * 60_000;

/**
 * Runs the electron package's own downloader, which checks what it gets against the checksums in the package. A quick
 * probe goes before it: left to itself it would wait for minutes where a firewall swallows its packets.
 *
 * @param {string} electronPackage node_modules/electron
 * @param {string} version
 * @returns {Promise<string | undefined>} why it did not work, or undefined when it did
 */
export async function downloadOfficial(electronPackage, version) {
  const archive = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (!(await isDownloadLikely(archive, version))) return 'its download host cannot be reached';

  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env;
  const { code, output } = await runQuietly(process.execPath, [path.join(electronPackage, 'install.js')], {
    env,
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  });
  return code === 0 ? undefined : `its download failed (${findCause(output)})`;
}

/**
 * The line of a Node program's last words that names the error, rather than its stack or Node's version.
 *
 * @param {string} output
 * @returns {string}
 */
export function findCause(output) {
  return /^\w*Error\b.*$/m.exec(output)?.[0] ?? lastLines(output, 1);
}

/**
 * @param {string} archive
 * @param {string} version
 */
async function isDownloadLikely(archive, version) {
  if (process.env.ELECTRON_GET_USE_PROXY || process.env.ELECTRON_CUSTOM_DIR) return true; // the probe would not go their way
  if (await isInDownloadCache(archive)) return true;
  return isReachable(new URL(`v${version}/${archive}`, getMirror(process.env)).href, PROBE_TIMEOUT_MS);
}

/**
 * The address that electron's downloader would take its files from.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} with a slash at its end
 */
export function getMirror(env) {
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || DEFAULT_MIRROR;
  return mirror.endsWith('/') ? mirror : `${mirror}/`;
}

/**
 * Whether the address answers with success, redirects followed.
 *
 * @param {string} url
 * @param {number} timeoutMs
 * @returns {Promise<boolean>}
 */
export async function isReachable(url, timeoutMs) {
  return fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** @param {string} archive an earlier clone may have left it in the downloader's own cache */
async function isInDownloadCache(archive) {
  const cache = process.env.electron_config_cache || path.join(homedir(), '.cache', 'electron');
  const files = await readdir(cache, { recursive: true }).catch(() => []);
  return files.some((file) => path.basename(file) === archive);
}
