import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupFailure } from './say.mjs';

const SETUID_ROOT = 0o4000;

/**
 * Chromium's sandbox needs either user namespaces or a helper that belongs to root. Where a kernel forbids the first (as
 * Ubuntu 24.04 does), Electron ends with a stack trace; this says what to do instead.
 *
 * @param {string} dist the folder of the Electron to run
 * @returns {NodeJS.ProcessEnv} what a root user has to add: Chromium refuses to run sandboxed as root
 */
export function prepareSandbox(dist) {
  if (process.platform !== 'linux') return {};
  if (process.getuid?.() === 0) return { ELECTRON_DISABLE_SANDBOX: '1' };
  const helper = path.join(dist, 'chrome-sandbox');
  if (allowsUserNamespaces(readKernelSetting) || isSetuidRoot(helper)) return {};
  throw new SetupFailure(
    `this system does not let programs make their own sandbox; run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

/**
 * @param {(name: string) => string | undefined} read a kernel setting under /proc/sys
 * @returns {boolean}
 */
export function allowsUserNamespaces(read) {
  return (
    read('kernel/unprivileged_userns_clone') !== '0' &&
    read('kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    read('user/max_user_namespaces') !== '0'
  );
}

/** @param {string} name */
function readKernelSetting(name) {
  try {
    return readFileSync(path.join('/proc/sys', name), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined; // this kernel has no such setting
    throw error;
  }
}

/** @param {string} file */
function isSetuidRoot(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & SETUID_ROOT) !== 0;
}
