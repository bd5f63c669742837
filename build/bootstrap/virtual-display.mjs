import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runQuietly } from './run-command.mjs';
import { SetupFailure, say } from './say.mjs';

const SCREEN = '1600x1000x24';
const START_TIMEOUT_MS = 20_000;

/**
 * Whether a window can be shown without our doing.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
export function hasDisplay(platform, env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** @returns {Promise<string[]>} Debian packages that a virtual display still needs */
export async function findMissingDisplayPackages() {
  return (await runQuietly('sh', ['-c', 'command -v Xvfb'])).code === 0 ? [] : ['xvfb'];
}

/**
 * Starts an X server without a screen; it ends with this process. Its number is its own choice (-displayfd), so two runs
 * never meet, and a secret cookie keeps other users of the machine out of it.
 *
 * @returns {Promise<{ DISPLAY: string, XAUTHORITY: string }>} for the environment of what is to be shown
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefmark-display-'));
  const authority = path.join(folder, 'Xauthority');
  writeFileSync(authority, encodeAuthority(randomBytes(16)), { mode: 0o600 });

  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-auth', authority];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.once('exit', () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const display = `:${await readDisplayNumber(server)}`;
  server.unref();
  say(`no display here, so the window opens on a virtual one (Xvfb ${display})`);
  return { DISPLAY: display, XAUTHORITY: authority };
}

/**
 * An X authority file with one MIT-MAGIC-COOKIE-1 entry that holds for any host and display (Xau's FamilyWild, 0xFFFF).
 *
 * @param {Buffer} cookie 16 bytes
 * @returns {Buffer}
 */
export function encodeAuthority(cookie) {
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  const counted = fields.map((field) =>
    Buffer.concat([Buffer.from([field.length >> 8, field.length & 0xff]), field]),
  );
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...counted]);
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function readDisplayNumber(server) {
  return new Promise((resolve, reject) => {
    const pipe = /** @type {import('node:net').Socket} */ (server.stdio[3]);
    const fail = (/** @type {string} */ why) =>
      reject(
        new SetupFailure(`the virtual display (Xvfb) ${why}; set DISPLAY to a running X server instead.`),
      );
    const timer = setTimeout(() => fail('did not start in time'), START_TIMEOUT_MS);
    let text = '';
    pipe.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      pipe.destroy();
      resolve(text.trim());
    });
    server.once('error', () => fail('is not installed'));
    server.once('exit', () => fail('ended at once'));
  });
}
