// `npm run package`: the packages of this platform, made without a download. Options: --fast (quick compression, larger
// files), --only=deb,tar.gz (or dir), --output=FOLDER. E2E_BUILD=1 leaves the inspection fuse open, for Playwright.
import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject, projectRoot } from '../bootstrap/project.mjs';
import { lastLines, runQuietly } from '../bootstrap/run-command.mjs';
import { SetupFailure, say } from '../bootstrap/say.mjs';
import { makeAppImageTools } from './appimage/make-tools.mjs';

const PLATFORM_OPTIONS = new Map([
  ['darwin', '--mac'],
  ['win32', '--win'],
]);
const PACKAGE_NAME = /\.(deb|tar\.gz|AppImage|exe|dmg)$/;

try {
  const { fast, only, output } = readOptions();
  const targets = await chooseTargets(only);
  say(`packaging ${targets.join(', ')} …`);
  await runBuilder(targets, fast, output);
  for (const line of listPackages(path.resolve(projectRoot, output))) say(line);
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  say(error.message);
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      fast: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      output: { type: 'string', default: 'out/package' },
    },
  });
  return { ...values, only: values.only.split(',').filter((name) => name !== '') };
}

/**
 * @param {readonly string[]} only
 * @returns {Promise<readonly string[]>} targets for electron-builder
 */
async function chooseTargets(only) {
  if (process.platform !== 'linux') {
    say(`packages for ${process.platform} are configured but untried`);
    return [process.platform === 'darwin' ? 'dmg' : 'nsis'];
  }
  const wanted = only.length > 0 ? only : ['deb', 'tar.gz', 'AppImage'];
  if (!wanted.includes('AppImage')) return wanted;
  const obstacle = await makeAppImageTools(inProject('out/appimage-tools'));
  if (obstacle === undefined) return wanted;
  say(`no AppImage this time: ${obstacle}`);
  return wanted.filter((target) => target !== 'AppImage');
}

/**
 * @param {readonly string[]} targets
 * @param {boolean} fast
 * @param {string} output
 */
async function runBuilder(targets, fast, output) {
  const sevenZip = inProject('node_modules/7zip-bin/linux/x64/7za');
  if (process.platform === 'linux') chmodSync(sevenZip, 0o755); // the npm package carries no mode bits
  const platform = PLATFORM_OPTIONS.get(process.platform) ?? '--linux';
  const { code, output: log } = await runQuietly(
    process.execPath,
    [
      inProject('node_modules/electron-builder/cli.js'),
      ...['--publish', 'never', '--config', 'build/packaging/electron-builder.mjs', platform, ...targets],
      `-c.directories.output=${output}`,
      ...(platform === '--linux' ? [`-c.deb.compression=${fast ? 'zst' : 'xz'}`] : []),
    ],
    {
      cwd: projectRoot,
      env: {
        ...process.env,
        ...(platform === '--linux' ? { ELECTRON_BUILDER_7ZIP_PATH: sevenZip } : {}),
        ELECTRON_BUILDER_COMPRESSION_LEVEL: fast ? '1' : '5', // 9 takes five times as long for one percent less
        CUSTOM_FPM_PATH: inProject('build/packaging/deb/fpm-deb.mjs'),
        APPIMAGE_TOOLS_PATH: inProject('out/appimage-tools'),
      },
    },
  );
  if (code !== 0)
    throw new SetupFailure(`electron-builder failed; mend what this says:\n${lastLines(log, 30)}`);
}

/**
 * @param {string} folder
 * @returns {string[]} a line for each package
 */
function listPackages(folder) {
  const names = readdirSync(folder).filter((name) => PACKAGE_NAME.test(name) || name.endsWith('-unpacked'));
  return names.map((name) => {
    const file = path.join(folder, name);
    const megabytes = (statSync(file).size / 1e6).toFixed(1);
    return PACKAGE_NAME.test(name) ? `${file} (${megabytes} MB)` : file;
  });
}
