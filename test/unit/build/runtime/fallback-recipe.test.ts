import { describe, expect, it } from 'vitest';
import { FALLBACK, getCacheFolder } from '#build/runtime/fallback-recipe.mjs';

const ENTRY = `electron-${FALLBACK.electronVersion}-linux-x64-r${FALLBACK.revision}`;

describe('getCacheFolder', () => {
  it.each([
    [{ HOME: '/home/a' }, `/home/a/.cache/electron-runtime/${ENTRY}`],
    [{ HOME: '/home/a', XDG_CACHE_HOME: '/cache' }, `/cache/electron-runtime/${ENTRY}`],
    [{ HOME: '/home/a', XDG_CACHE_HOME: '/cache', ELECTRON_RUNTIME_CACHE: '/own' }, `/own/${ENTRY}`],
  ])('with %o is %s', (env, expected) => {
    expect(getCacheFolder(env)).toBe(expected);
  });
});

describe('FALLBACK', () => {
  it('pins an exact version and its sha512', () => {
    expect(FALLBACK.package).toMatch(/@\d+\.\d+\.\d+$/);
    expect(FALLBACK.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  });
});
