import { execFile } from 'node:child_process';
import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { makeAppImageTools } from '../../build/packaging/appimage/make-tools.mjs';
import { projectRoot, run } from './support/run.ts';

const tools = path.join(projectRoot, 'out/appimage-tools');
let folder = '';
let image = '';

/** A complete AppImage around a shell script: the runtime, then a squashfs. */
test.beforeEach(async () => {
  expect(await makeAppImageTools(tools), 'what keeps the AppImage tools from being made').toBeUndefined();
  folder = await mkdtemp(path.join(tmpdir(), 'appimage-test-'));
  const appFolder = path.join(folder, 'app');
  await mkdir(path.join(appFolder, 'deep/er'), { recursive: true });
  await writeFile(path.join(appFolder, 'deep/er/large'), Buffer.alloc(3_000_000, 'x'));
  const script =
    '#!/bin/sh\necho "ran in $APPDIR with $*: $(wc -c < "$APPDIR/deep/er/large")"\n[ "$1" != wait ] || read line\n';
  await writeFile(path.join(appFolder, 'AppRun'), script, { mode: 0o755 });
  const squashfs = path.join(folder, 'app.squashfs');
  await run(path.join(tools, 'mksquashfs'), [appFolder, squashfs, '-comp', 'zstd', '-quiet', '-no-progress']);
  image = path.join(folder, 'Sample.AppImage');
  await copyFile(path.join(tools, 'runtimes/runtime-x64'), image);
  await appendFile(image, await readFile(squashfs));
});
test.afterEach(() => rm(folder, { recursive: true }));

const start = (file: string, ...args: string[]) =>
  run(file, args, { XDG_CACHE_HOME: path.join(folder, 'cache') });
const copies = () => readdir(path.join(folder, 'cache/appimage'));

async function makeOtherVersion(): Promise<string> {
  const other = path.join(folder, 'Other.AppImage');
  await copyFile(image, other);
  await utimes(other, 1_600_000_000, 1_600_000_000);
  return other;
}

test('unpacks once, starts the app with its arguments, and starts the same copy again', async () => {
  const first = await start(image, 'a b', 'c');
  expect(first).toContain('with a b c: 3000000');
  expect(await start(image, 'a b', 'c')).toBe(first);
  expect(await copies()).toHaveLength(1);
});

test('a new version removes the copy of the old one', async () => {
  await start(image);
  const [old] = await copies();
  await start(await makeOtherVersion());
  expect(await copies()).toHaveLength(1);
  expect(await copies()).not.toEqual([old]);
});

test('a copy that is in use stays until nothing runs from it', async () => {
  const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache') };
  const running = execFile(image, ['wait'], { env });
  await new Promise((resolve) => running.stdout?.once('data', resolve));
  const other = await makeOtherVersion();
  await start(other);
  expect(await copies()).toHaveLength(2);
  running.stdin?.end('\n');
  await new Promise((resolve) => running.once('exit', resolve));
});

test('says where its image begins, and unpacks it on demand', async () => {
  const offset = Number(await start(image, '--appimage-offset'));
  expect((await readFile(image)).subarray(offset, offset + 4).toString()).toBe('hsqs');
  await run('sh', ['-c', `cd "${folder}" && ./Sample.AppImage --appimage-extract`]);
  expect(await readdir(path.join(folder, 'squashfs-root'))).toEqual(['AppRun', 'deep']);
});

test('says what is wrong with an image that was cut off', async () => {
  const offset = Number(await start(image, '--appimage-offset'));
  await truncate(image, offset + 150); // the end of the file is padding, which nobody would miss
  await expect(start(image)).rejects.toThrow(/Briefmark AppImage: cannot (open|read) the image/);
});
