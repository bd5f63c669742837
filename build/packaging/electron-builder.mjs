// What a package holds and how it introduces itself. Linux x64 is tried and tested; the Windows and macOS targets are
// written down but untried, and neither is signed.

import { readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject, projectRoot } from '../bootstrap/project.mjs';
import { resolveRuntime } from '../runtime/resolve-runtime.mjs';
import { namePackage } from './package-version.mjs';
import { collectThirdPartyNotices } from './third-party-notices.mjs';

const runtime = await resolveRuntime();
const { version } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'io.briefmark.desktop',
  // Names /opt/briefmark; with a space in that path Chromium's setuid sandbox cannot start. The app's own name is the
  // productName of package.json.
  productName: 'briefmark',
  electronVersion: runtime.version,
  electronDist: await realpath(runtime.dist),
  extraMetadata: namePackage(version, runtime.isOfficial),
  directories: { output: 'out/package', buildResources: 'build/packaging' },
  // Everything is bundled into out/app, so no node_modules. The app reads its seeds at the path they have here.
  files: ['out/app/**', '!out/app/build-stamp', 'seeds/**', 'package.json', '!node_modules/**'],
  extraFiles: ['LICENSE'],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: process.env.E2E_BUILD === '1', // the one fuse that Playwright needs open
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false, // the window is served from app://
  },
  afterPack: async ({ appOutDir }) => {
    // electronDist is copied whole, with what only a development runtime needs.
    for (const name of ['version', 'resources/default_app.asar'])
      await rm(path.join(appOutDir, name), { force: true });
    await writeFile(
      path.join(appOutDir, 'THIRD-PARTY-NOTICES.txt'),
      await collectThirdPartyNotices(projectRoot),
    );
  },
  fileAssociations: [
    {
      ext: 'briefmark',
      name: 'Briefmark annotated brief',
      description: 'Annotated brief',
      mimeType: 'application/x-briefmark',
      role: 'Editor',
    },
  ],
  linux: {
    target: ['deb', 'tar.gz', 'AppImage'],
    executableName: 'briefmark',
    icon: 'build/packaging/icons',
    category: 'Office',
    maintainer: 'Briefmark authors <briefmark@example.invalid>',
    vendor: 'Briefmark authors',
    synopsis: 'Annotate intelligence briefs passage by passage, offline',
    description:
      'Highlight passages of a brief, tag each with an entity and a confidence, grade sources and export the annotated brief. Everything stays on this computer: the program makes no network connection.',
    // Electron sets the X11 window class from the app's name.
    desktop: {
      entry: {
        Name: 'Briefmark',
        Comment: 'Annotate intelligence briefs passage by passage, offline',
        StartupWMClass: 'Briefmark',
        Keywords: 'intelligence;OSINT;annotation;brief;',
      },
    },
  },
  deb: {
    packageName: 'briefmark',
    packageCategory: 'editors',
    fpm: [`${inProject('build/packaging/copyright')}=/usr/share/doc/briefmark/copyright`],
    // From dpkg-shlibdeps over the runtime; electron-builder's own list lacks several. t64: Debian 13, Ubuntu 24.04.
    depends: [
      'libasound2 | libasound2t64',
      'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
      'libatk1.0-0 | libatk1.0-0t64',
      'libatspi2.0-0 | libatspi2.0-0t64',
      'libc6 (>= 2.34)',
      'libcairo2',
      'libcups2 | libcups2t64',
      'libdbus-1-3',
      'libdrm2',
      'libexpat1',
      'libgbm1',
      'libgcc-s1',
      'libglib2.0-0 | libglib2.0-0t64',
      'libgtk-3-0 | libgtk-3-0t64',
      'libnspr4',
      'libnss3',
      'libpango-1.0-0',
      'libudev1',
      'libx11-6',
      'libxcb1',
      'libxcomposite1',
      'libxdamage1',
      'libxext6',
      'libxfixes3',
      'libxkbcommon0',
      'libxrandr2',
      'xdg-utils',
    ],
    recommends: ['libnotify4', 'libsecret-1-0'],
  },
  toolsets: { appimage: '1.0.3' },
  appImage: { compression: 'zstd' },
  win: { target: ['nsis'], icon: 'build/packaging/icons/icon.ico' }, // untried
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true }, // untried
  mac: {
    target: ['dmg'],
    icon: 'build/packaging/icons/icon.icns',
    category: 'public.app-category.productivity',
  }, // untried
};
