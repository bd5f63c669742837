import { ensureAppBuilt } from './app-build.mjs';
import { findMissingPackages, hasAptGet, installDebianPackages } from './debian-packages.mjs';
import { prepareSandbox } from './sandbox.mjs';
import { say } from './say.mjs';
import { findMissingLibraryPackages } from './shared-libraries.mjs';
import { findMissingDisplayPackages, hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

// What the seed briefs and the tests show beyond Latin: right-to-left scripts, Chinese, Japanese, Korean.
const FONT_PACKAGES = ['fonts-liberation', 'fonts-noto-core', 'fonts-noto-cjk'];

/**
 * @typedef {object} PreparedElectron
 * @property {import('../runtime/resolve-runtime.mjs').ElectronRuntime} runtime
 * @property {NodeJS.ProcessEnv} env to start Electron with
 */

/**
 * Everything between installed dependencies and a window: the built app, an Electron, its libraries, a display.
 *
 * @param {{ needsFonts: boolean }} options fonts matter to pictures and to tests, not to a start on somebody's desktop
 * @returns {Promise<PreparedElectron>}
 */
export async function prepareElectron({ needsFonts }) {
  const { resolveRuntime } = await import('../runtime/resolve-runtime.mjs');
  const runtime = await resolveRuntime();
  await ensureAppBuilt();
  if (process.platform !== 'linux') return { runtime, env: { ...process.env } };

  const isShown = hasDisplay(process.platform, process.env);
  const [libraries, displays] = await Promise.all([
    findMissingLibraryPackages(runtime.executable),
    isShown ? [] : findMissingDisplayPackages(),
  ]);
  await installDebianPackages([...libraries, ...displays], 'showing a window');
  if (needsFonts) await installFonts();
  const sandbox = prepareSandbox(runtime.dist);
  const display = isShown ? {} : await startVirtualDisplay();
  return { runtime, env: { ...process.env, ...sandbox, ...display } };
}

async function installFonts() {
  if (!(await hasAptGet())) return; // the fonts of another distribution are its user's business
  const missing = await findMissingPackages(FONT_PACKAGES);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) await installDebianPackages(missing, 'text in all scripts');
  else say(`pictures and some tests want more fonts: sudo apt-get install -y ${missing.join(' ')}`);
}
