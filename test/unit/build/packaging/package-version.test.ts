import { describe, expect, it } from 'vitest';
import { namePackage } from '#build/packaging/package-version.mjs';

describe('namePackage', () => {
  it('leaves the version alone when the official Electron is inside', () => {
    expect(namePackage('0.1.0', true)).toEqual({ version: '0.1.0', briefmarkBuild: 'release' });
  });

  it('calls a package with any other Electron a development build', () => {
    expect(namePackage('0.1.0', false)).toEqual({ version: '0.1.0-dev', briefmarkBuild: 'development' });
  });
});
