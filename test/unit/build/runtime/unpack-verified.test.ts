import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { create } from 'tar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackVerified } from '#build/runtime/unpack-verified.mjs';

let folder = '';
let tarball = '';
let integrity = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'unpack-'));
  await mkdir(path.join(folder, 'package'));
  await writeFile(path.join(folder, 'package/wanted.zip'), 'the archive');
  await writeFile(path.join(folder, 'package/install.js'), 'something else');
  tarball = path.join(folder, 'work', 'package.tgz');
  await mkdir(path.dirname(tarball));
  await create({ file: tarball, cwd: folder, gzip: true }, ['package']);
  integrity = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
});
afterEach(() => rm(folder, { recursive: true }));

describe('unpackVerified', () => {
  it('unpacks the one file next to the tarball', async () => {
    const file = await unpackVerified(tarball, integrity, 'package/wanted.zip');
    expect(await readFile(file, 'utf8')).toBe('the archive');
    expect((await readdir(path.dirname(tarball))).sort()).toEqual(['package.tgz', 'wanted.zip']);
  });

  it('refuses a tarball that is not the pinned one, even by one byte behind its end', async () => {
    await writeFile(tarball, Buffer.concat([await readFile(tarball), Buffer.from([0])]));
    await expect(unpackVerified(tarball, integrity, 'package/wanted.zip')).rejects.toThrow(
      'not the package that was tested',
    );
  });
});
