import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** @typedef {Record<string, { version?: string, dev?: boolean, optional?: boolean, license?: string }>} LockedPackages */

const LICENSE_FILE = /^(licen[cs]e|copying)(-[a-z0-9]+)?(\.(md|txt|markdown))?$/i;
const RULE = `${'-'.repeat(80)}\n`;

/**
 * The licences of the libraries that the bundler builds into the app, which their terms ask to be passed on.
 *
 * @param {string} projectRoot
 * @returns {Promise<string>}
 */
export async function collectThirdPartyNotices(projectRoot) {
  const lockfile = JSON.parse(await readFile(path.join(projectRoot, 'package-lock.json'), 'utf8'));
  const notices = await Promise.all(
    listShippedPackages(lockfile.packages).map(async ({ location, title }) => {
      const text = await readLicense(path.join(projectRoot, location));
      return `${RULE}${title}\n${RULE}\n${text}\n`;
    }),
  );
  return `Briefmark contains the following libraries and fonts.\n\n${notices.join('\n')}`;
}

/**
 * @param {LockedPackages} packages of the lockfile
 * @returns {{ location: string, title: string }[]} by name
 */
export function listShippedPackages(packages) {
  return Object.entries(packages)
    .filter(([location, { dev, optional }]) => location !== '' && dev !== true && optional !== true)
    .map(([location, { version, license }]) => {
      const name = location.slice(location.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { location, title: `${name} ${version} (${license ?? 'licence not stated'})` };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** @param {string} folder of an installed package */
async function readLicense(folder) {
  const name = (await readdir(folder)).find((file) => LICENSE_FILE.test(file));
  return name === undefined
    ? 'The package carries no licence text.'
    : readFile(path.join(folder, name), 'utf8');
}
