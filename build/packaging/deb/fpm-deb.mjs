#!/usr/bin/env node
// Stands in for fpm where electron-builder calls it for a .deb (CUSTOM_FPM_PATH): fpm itself is a Ruby program that is
// neither in npm nor in Debian, and all that is asked of it here is to lay out a folder and call dpkg-deb.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatControlFile } from './control-file.mjs';
import { parseFpmArguments } from './fpm-arguments.mjs';

const COMPRESSIONS = new Map([
  ['gz', 'gzip'],
  ['xz', 'xz'],
  ['zst', 'zstd'],
  ['none', 'none'],
]);
const MAINTAINER_SCRIPTS = new Map([
  ['before-install', 'preinst'],
  ['after-install', 'postinst'],
  ['before-remove', 'prerm'],
  ['after-remove', 'postrm'],
]);

const { options, mappings } = parseFpmArguments(process.argv.slice(2));
const root = mkdtempSync(path.join(tmpdir(), 'fpm-deb-'));
try {
  if (readOption('input-type') !== 'dir' || readOption('output-type') !== 'deb') {
    throw new Error('fpm-deb makes a deb from a dir, nothing else');
  }
  for (const { from, to } of mappings) copyInto(from, path.join(root, to));
  writeControlFolder(listInstalledFiles());
  buildPackage();
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** @param {string} name */
function readOption(name) {
  return options.get(name)?.at(-1);
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyInto(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  if (statSync(from).isDirectory()) cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  else {
    copyFileSync(from, to);
    chmodSync(to, 0o644); // icons, desktop entry, MIME type, copyright
  }
}

/** @returns {string[]} the regular files of the package, relative to its root, their modes set to what Debian expects */
function listInstalledFiles() {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = [];
  for (const entry of entries) {
    const location = path.join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isDirectory()) chmodSync(location, 0o755);
    if (!entry.isFile()) continue;
    // Also takes a setuid bit away: whether the sandbox helper needs one is for postinst to find out.
    chmodSync(location, statSync(location).mode & 0o111 ? 0o755 : 0o644);
    files.push(path.relative(root, location));
  }
  return files.sort();
}

/** @param {readonly string[]} files */
function writeControlFolder(files) {
  const control = path.join(root, 'DEBIAN');
  mkdirSync(control);
  const contents = files.map((file) => ({ file, bytes: readFileSync(path.join(root, file)) }));
  const installedBytes = contents.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const sums = contents.map(
    ({ file, bytes }) => `${createHash('md5').update(bytes).digest('hex')}  ${file}\n`,
  );
  writeFileSync(path.join(control, 'control'), formatControlFile(options, installedBytes));
  writeFileSync(path.join(control, 'md5sums'), sums.join(''));
  for (const [option, name] of MAINTAINER_SCRIPTS) {
    const script = readOption(option);
    if (script === undefined) continue;
    copyFileSync(script, path.join(control, name));
    chmodSync(path.join(control, name), 0o755);
  }
  chmodSync(root, 0o755); // mkdtemp makes it private, and dpkg would give that mode to the system's own root folder
}

function buildPackage() {
  const wanted = readOption('deb-compression') ?? 'xz';
  const compression = COMPRESSIONS.get(wanted);
  if (compression === undefined) throw new Error(`dpkg-deb has no compression ${wanted}`);
  const target = path.resolve(readOption('package') ?? '');
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${compression}`, '--build', root, target], {
    stdio: 'ignore',
  });
}
