// Stands in for Electron's own default app, which the fallback runtime lacks: `electron [-r MODULE]… PATH [ARGUMENTS]`.
// An ES module that awaits the app's entry: Electron holds back `ready` until the first module has settled, so the app
// can still register its schemes and listeners in time.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

// What only a default app calls is not in Electron's published types.
const host =
  /** @type {Electron.App & { setAppPath(path: string): void, setVersion(version: string): void }} */ (app);
const require = createRequire(path.join(process.cwd(), 'default-app.js'));
const { required, target, isVersionAsked } = parseArguments(process.argv.slice(1));

if (isVersionAsked) {
  console.log(`v${process.versions.electron}`);
  app.exit(0);
} else if (target === undefined) {
  console.error('usage: electron [-r MODULE]… PATH [ARGUMENTS]');
  app.exit(1);
} else {
  await start(target);
}

/** @param {readonly string[]} args up to the first one without a dash, which is the app; the rest are the app's own */
function parseArguments(args) {
  const required = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--version' || arg === '-v') return { required, target: undefined, isVersionAsked: true };
    if (arg === '-r' || arg === '--require') {
      i += 1;
      required.push(args[i] ?? '');
    } else if (!arg.startsWith('-')) {
      return { required, target: path.resolve(arg), isVersionAsked: false };
    }
  }
  return { required, target: undefined, isVersionAsked: false };
}

/** @param {string} appPath */
async function start(appPath) {
  try {
    for (const name of required) require(name); // test drivers come in this way, before the app
    Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
    if (statSync(appPath).isDirectory()) introduce(appPath);
    else host.setAppPath(path.dirname(appPath));
    await import(pathToFileURL(require.resolve(appPath)).href);
  } catch (error) {
    // Not an error box: nobody can click it away where no one watches the screen.
    console.error(`cannot start the app at ${appPath}\n${error instanceof Error ? error.stack : error}`);
    app.exit(1);
  }
}

/** @param {string} folder whose package.json tells Electron who the app is */
function introduce(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (manifest.version) host.setVersion(manifest.version);
  app.name = manifest.productName ?? manifest.name ?? app.name;
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  host.setAppPath(folder);
}
