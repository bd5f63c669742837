import { readdir } from 'node:fs/promises';
import { lastLines, runQuietly } from './run-command.mjs';
import { SetupFailure, say } from './say.mjs';

const LISTS_FOLDER = '/var/lib/apt/lists';
const APT_OPTIONS = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2'];
const DPKG_FORMAT = `\${Package} \${db:Status-Status}\n`; // dpkg's own placeholders

/** A wanted package: its name, or its names in several releases of Debian and Ubuntu, e.g. "libcups2 | libcups2t64". */
/** @typedef {string} PackageChoice */

/**
 * Installs Debian packages when we are root, and otherwise says exactly how to.
 *
 * @param {readonly PackageChoice[]} choices
 * @param {string} purpose completes "packages for …"
 */
export async function installDebianPackages(choices, purpose) {
  if (choices.length === 0) return;
  if (!(await hasAptGet())) {
    throw new SetupFailure(
      `packages for ${purpose} are missing; install what your system calls these: ${choices.join(', ')}.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = await pickNames(choices);
    throw new SetupFailure(
      `packages for ${purpose} are missing; run: sudo apt-get install -y ${names.join(' ')}`,
    );
  }
  if (!(await hasPackageLists())) await updatePackageLists();
  const names = await pickNames(choices);
  say(`installing Debian packages for ${purpose}: ${names.join(' ')} …`);
  if ((await install(names)).code === 0) return;
  await updatePackageLists(); // old lists name versions that the mirrors no longer have
  const { code, output } = await install(names);
  if (code !== 0) {
    throw new SetupFailure(
      `apt-get could not install ${names.join(' ')}; check the connection to your Debian mirror. It said:\n${lastLines(output, 8)}`,
    );
  }
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<string[]>} those that dpkg does not know as installed
 */
export async function findMissingPackages(names) {
  const { stdout } = await runQuietly('dpkg-query', ['-W', '-f', DPKG_FORMAT, ...names]);
  const installed = new Set(stdout.split('\n'));
  return names.filter((name) => !installed.has(`${name} installed`));
}

export async function hasAptGet() {
  return (await runQuietly('apt-get', ['--version'])).code === 0;
}

/**
 * @param {readonly PackageChoice[]} choices
 * @returns {Promise<string[]>} of each choice the name that this release has
 */
async function pickNames(choices) {
  return Promise.all(
    choices.map(async (choice) => {
      const names = choice.split('|').map((name) => name.trim());
      for (const name of names) {
        if ((await runQuietly('apt-cache', ['show', '--no-all-versions', name])).code === 0) return name;
      }
      return names[0] ?? choice;
    }),
  );
}

/** @param {readonly string[]} names */
function install(names) {
  return aptGet(['install', '-y', '--no-install-recommends', ...names]);
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }; // no questions: nobody sees them
  return runQuietly('apt-get', [...APT_OPTIONS, ...args], { env });
}

async function hasPackageLists() {
  const files = await readdir(LISTS_FOLDER).catch(() => []);
  return files.some((file) => file.includes('_Packages'));
}

async function updatePackageLists() {
  say('fetching the Debian package lists (apt-get update) …');
  await aptGet(['update']);
}
