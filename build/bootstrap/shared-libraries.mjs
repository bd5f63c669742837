import { runQuietly } from './run-command.mjs';

/**
 * Which Debian package holds a library that Electron links to. The t64 names are those of Debian 13 and Ubuntu 24.04.
 * @type {Readonly<Record<string, string>>}
 */
const PACKAGE_OF_LIBRARY = {
  'libasound.so.2': 'libasound2 | libasound2t64',
  'libatk-1.0.so.0': 'libatk1.0-0 | libatk1.0-0t64',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatspi.so.0': 'libatspi2.0-0 | libatspi2.0-0t64',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2 | libcups2t64',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libgio-2.0.so.0': 'libglib2.0-0 | libglib2.0-0t64',
  'libglib-2.0.so.0': 'libglib2.0-0 | libglib2.0-0t64',
  'libgobject-2.0.so.0': 'libglib2.0-0 | libglib2.0-0t64',
  'libgtk-3.so.0': 'libgtk-3-0 | libgtk-3-0t64',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
};

/**
 * The packages to install before an executable can start.
 *
 * @param {string} executable
 * @returns {Promise<string[]>} as choices of names; a library of unknown package stands under its own name
 */
export async function findMissingLibraryPackages(executable) {
  const { stdout } = await runQuietly('ldd', [executable]);
  return toPackages(parseMissingLibraries(stdout));
}

/**
 * @param {string} lddOutput
 * @returns {string[]} sonames that the loader does not find
 */
export function parseMissingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');
}

/**
 * @param {readonly string[]} libraries sonames
 * @returns {string[]} each package once, in alphabetical order
 */
export function toPackages(libraries) {
  return [...new Set(libraries.map((library) => PACKAGE_OF_LIBRARY[library] ?? library))].sort();
}
