import { describe, expect, it } from 'vitest';
import { encodeAuthority, hasDisplay } from '#build/bootstrap/virtual-display.mjs';

describe('hasDisplay', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %o: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected);
  });
});

describe('encodeAuthority', () => {
  it('writes one entry in the layout of Xau: family, address, number, name and data, each counted in two bytes', () => {
    const cookie = Buffer.alloc(16, 7);
    const name = 'MIT-MAGIC-COOKIE-1';
    expect(encodeAuthority(cookie)).toEqual(
      Buffer.concat([
        Buffer.from([0xff, 0xff, 0, 0, 0, 0, 0, name.length]),
        Buffer.from(name),
        Buffer.from([0, 16]),
        cookie,
      ]),
    );
  });
});
