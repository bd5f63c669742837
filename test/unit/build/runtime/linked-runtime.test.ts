import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLinkedRuntime, linkRuntime } from '#build/runtime/linked-runtime.mjs';

let folder = '';
let electronPackage = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linked-runtime-'));
  electronPackage = path.join(folder, 'electron');
  await mkdir(electronPackage);
});
afterEach(() => rm(folder, { recursive: true }));

async function makeDist(name: string, version: string): Promise<string> {
  const dist = path.join(folder, name);
  await mkdir(dist);
  await writeFile(path.join(dist, 'electron'), '');
  await writeFile(path.join(dist, 'version'), version);
  return dist;
}

describe('findLinkedRuntime', () => {
  it('finds nothing in a package as npm installed it', async () => {
    expect(await findLinkedRuntime(electronPackage)).toBeUndefined();
  });

  it('finds what linkRuntime linked', async () => {
    await linkRuntime(electronPackage, await makeDist('cache', '33.2.1'));
    const dist = path.join(electronPackage, 'dist');
    expect(await findLinkedRuntime(electronPackage)).toEqual({
      dist,
      executable: path.join(dist, 'electron'),
      version: '33.2.1',
    });
  });

  it('reads the version with or without its v', async () => {
    await linkRuntime(electronPackage, await makeDist('cache', 'v45.4.1\n'));
    expect((await findLinkedRuntime(electronPackage))?.version).toBe('45.4.1');
  });

  it('does not trust a link whose cache is gone', async () => {
    const dist = await makeDist('cache', '33.2.1');
    await linkRuntime(electronPackage, dist);
    await rm(dist, { recursive: true });
    expect(await findLinkedRuntime(electronPackage)).toBeUndefined();
  });

  it('does not trust a download that was interrupted before it wrote path.txt', async () => {
    await mkdir(path.join(electronPackage, 'dist'));
    await writeFile(path.join(electronPackage, 'dist/version'), '45.4.1');
    await writeFile(path.join(electronPackage, 'dist/electron'), '');
    expect(await findLinkedRuntime(electronPackage)).toBeUndefined();
  });
});

describe('linkRuntime', () => {
  it('writes path.txt without a newline, since it is joined to a path as it is', async () => {
    await linkRuntime(electronPackage, await makeDist('cache', '33.2.1'));
    expect(await readFile(path.join(electronPackage, 'path.txt'), 'utf8')).toBe('electron');
  });

  it('replaces an older link', async () => {
    await linkRuntime(electronPackage, await makeDist('old', '33.2.0'));
    await linkRuntime(electronPackage, await makeDist('new', '33.2.1'));
    expect((await findLinkedRuntime(electronPackage))?.version).toBe('33.2.1');
  });

  it('replaces the folder of an interrupted download', async () => {
    await mkdir(path.join(electronPackage, 'dist/locales'), { recursive: true });
    await linkRuntime(electronPackage, await makeDist('cache', '33.2.1'));
    expect((await findLinkedRuntime(electronPackage))?.version).toBe('33.2.1');
  });
});
