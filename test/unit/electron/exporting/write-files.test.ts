import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findExisting, writeFiles } from '#electron/exporting/write-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'briefmark-write-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);

describe('writeFiles', () => {
  it('writes texts and bytes, also into a folder that is not there yet', async () => {
    const written = await writeFiles([
      { path: at('a.txt'), content: 'שלום 🚂' },
      { path: at('below/b.bin'), content: Uint8Array.of(0, 255) },
    ]);
    expect(written.ok).toBe(true);
    expect(await readFile(at('a.txt'), 'utf8')).toBe('שלום 🚂');
    expect([...(await readFile(at('below/b.bin')))]).toEqual([0, 255]);
    expect(await readdir(folder)).toEqual(['a.txt', 'below']);
  });

  it('replaces what is there', async () => {
    await writeFile(at('a.txt'), 'a much longer text that was there before');
    await writeFiles([{ path: at('a.txt'), content: 'new' }]);
    expect(await readFile(at('a.txt'), 'utf8')).toBe('new');
  });

  it('leaves everything as it was when one of the files cannot be written', async () => {
    await writeFile(at('a.txt'), 'old');
    await writeFile(at('file'), 'not a folder');
    const written = await writeFiles([
      { path: at('a.txt'), content: 'new' },
      { path: at('file/b.txt'), content: 'new' },
    ]);
    expect(written).toMatchObject({ ok: false });
    expect(written.ok ? '' : written.error.message).toContain('Nothing was exported');
    expect(await readFile(at('a.txt'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.txt', 'file']);
  });
});

describe('findExisting', () => {
  it('names what would be replaced', async () => {
    await mkdir(at('below'));
    await writeFile(at('below/a.txt'), '');
    const files = ['below/a.txt', 'b.txt'].map((name) => ({ path: at(name), content: '' }));
    expect(await findExisting(files)).toEqual([at('below/a.txt')]);
  });
});
