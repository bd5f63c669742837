import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from './support/run.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fpm-deb-test-'));
  await mkdir(path.join(folder, 'app/resources'), { recursive: true });
  await writeFile(path.join(folder, 'app/program'), '#!/bin/sh\n');
  await chmod(path.join(folder, 'app/program'), 0o4700);
  await writeFile(path.join(folder, 'app/resources/data'), 'data');
  await writeFile(path.join(folder, 'icon.png'), 'png', { mode: 0o600 });
  await writeFile(path.join(folder, 'postinst.sh'), '#!/bin/sh\nexit 0\n');
});
test.afterEach(() => rm(folder, { recursive: true }));

async function pack(...more: string[]): Promise<string> {
  const deb = path.join(folder, 'out.deb');
  const identity = [
    '--name',
    'sample',
    '--version',
    '1.0~dev',
    '--architecture',
    'amd64',
    '--maintainer',
    'A <a@b.example>',
  ];
  const contents = [`${folder}/app/=/opt/sample`, `${folder}/icon.png=/usr/share/icons/sample.png`];
  const options = [
    '-s',
    'dir',
    '--force',
    '-t',
    'deb',
    ...identity,
    '--description',
    'A sample',
    '--package',
    deb,
  ];
  await run('build/packaging/deb/fpm-deb.mjs', [...options, ...more, ...contents]);
  return deb;
}

test('makes a package that dpkg reads, everything owned by root, no setuid bit, no private folder', async () => {
  const deb = await pack(
    '-d',
    'libnss3',
    '--deb-compression',
    'gz',
    '--after-install',
    path.join(folder, 'postinst.sh'),
  );
  expect(await run('dpkg-deb', ['-f', deb, 'Package', 'Version', 'Depends'])).toBe(
    'Package: sample\nVersion: 1.0~dev\nDepends: libnss3\n',
  );
  const entries = (await run('dpkg-deb', ['-c', deb]))
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  expect(entries.map(([mode, owner, , , , name]) => `${mode} ${owner} ${name}`)).toEqual(
    expect.arrayContaining([
      'drwxr-xr-x root/root ./',
      'drwxr-xr-x root/root ./opt/sample/',
      '-rwxr-xr-x root/root ./opt/sample/program',
      '-rw-r--r-- root/root ./opt/sample/resources/data',
      '-rw-r--r-- root/root ./usr/share/icons/sample.png',
    ]),
  );
  await run('dpkg-deb', ['-e', deb, path.join(folder, 'control')]);
  expect(await run('sh', ['-c', `ls "${folder}/control"`])).toBe('control\nmd5sums\npostinst\n');
  await run('dpkg-deb', ['-x', deb, path.join(folder, 'root')]);
  await run('sh', ['-c', `cd "${folder}/root" && md5sum --quiet -c "${folder}/control/md5sums"`]);
});

test('refuses a compression that dpkg-deb does not have', async () => {
  await expect(pack('--deb-compression', 'bz2')).rejects.toThrow('dpkg-deb has no compression bz2');
});
