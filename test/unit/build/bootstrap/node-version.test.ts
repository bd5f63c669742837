import { describe, expect, it } from 'vitest';
import { isSupportedNode } from '#build/bootstrap/node-version.mjs';

describe('isSupportedNode', () => {
  it.each([
    ['20.19.0', '>=20.19', true],
    ['20.20.2', '>=20.19', true],
    ['22.0.0', '>=20.19', true],
    ['20.18.9', '>=20.19', false],
    ['18.99.0', '>=20.19', false],
    ['9.11.2', '>=20.19', false],
    ['20.19.0', '>=20.19.1', false],
    ['20.19.1', '>=20.19.1', true],
  ])('%s against %s is %s', (version, range, expected) => {
    expect(isSupportedNode(version, range)).toBe(expected);
  });
});
