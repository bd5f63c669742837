import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFiles, isBuilt } from '#build/bootstrap/app-build.mjs';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'app-build-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  const target = path.join(root, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

describe('hashFiles', () => {
  const hash = () => hashFiles(root, ['core', 'package.json', 'not-there']);

  beforeEach(async () => {
    await write('core/model/brief.ts', 'export const a = 1;');
    await write('package.json', '{}');
  });

  it('ignores times', async () => {
    const before = await hash();
    await utimes(path.join(root, 'core/model/brief.ts'), 1, 1);
    expect(await hash()).toBe(before);
  });

  it('ignores files outside its inputs', async () => {
    const before = await hash();
    await write('README.md', 'words');
    expect(await hash()).toBe(before);
  });

  it.each([
    ['a changed file', () => write('core/model/brief.ts', 'export const a = 2;')],
    ['a new file', () => write('core/model/new.ts', '')],
    ['a removed file', () => rm(path.join(root, 'core/model/brief.ts'))],
    ['a changed single file', () => write('package.json', '{ }')],
  ])('notices %s', async (_what, change) => {
    const before = await hash();
    await change();
    expect(await hash()).not.toBe(before);
  });

  it('notices text that moves from one file to the next', async () => {
    await write('core/a.ts', 'one');
    await write('core/b.ts', 'two');
    const before = await hash();
    await write('core/a.ts', 'onet');
    await write('core/b.ts', 'wo');
    expect(await hash()).not.toBe(before);
  });
});

describe('isBuilt', () => {
  beforeEach(async () => {
    await write('main/main.js', '');
    await write('preload/preload.cjs', '');
    await write('renderer/index.html', '');
    await write('icon.png', '');
    await write('build-stamp', 'digest');
  });

  it('accepts a complete build of the same sources', async () => {
    expect(await isBuilt(root, 'digest')).toBe(true);
  });

  it('refuses a build of other sources', async () => {
    expect(await isBuilt(root, 'other')).toBe(false);
  });

  it('refuses a build that has lost a file', async () => {
    await rm(path.join(root, 'preload/preload.cjs'));
    expect(await isBuilt(root, 'digest')).toBe(false);
  });

  it('refuses a folder without a stamp', async () => {
    await rm(path.join(root, 'build-stamp'));
    expect(await isBuilt(root, 'digest')).toBe(false);
  });
});
