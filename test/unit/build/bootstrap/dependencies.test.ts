import { describe, expect, it } from 'vitest';
import { isInstalled } from '#build/bootstrap/dependencies.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/zod/node_modules/deep': { version: '1.0.0' },
  'node_modules/only-on-windows': { version: '2.0.0', optional: true },
};
const installed = {
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/zod/node_modules/deep': { version: '1.0.0' },
};

describe('isInstalled', () => {
  it('is satisfied when every package is there in its version', () => {
    expect(isInstalled(locked, installed)).toBe(true);
  });

  it('notices a package of another version', () => {
    expect(isInstalled(locked, { ...installed, 'node_modules/zod': { version: '4.6.6' } })).toBe(false);
  });

  it('notices a missing package, however deep', () => {
    expect(isInstalled(locked, { 'node_modules/zod': { version: '4.6.7' } })).toBe(false);
  });

  it('lets an optional package be absent, but not be of another version', () => {
    const wrong = { ...installed, 'node_modules/only-on-windows': { version: '1.0.0' } };
    expect(isInstalled(locked, wrong)).toBe(false);
  });

  it('does not mind what is installed beyond the lockfile, nor the version of the project', () => {
    const more = { ...installed, 'node_modules/extra': { version: '1.0.0' } };
    expect(isInstalled({ ...locked, '': { version: '9.9.9' } }, more)).toBe(true);
  });
});
