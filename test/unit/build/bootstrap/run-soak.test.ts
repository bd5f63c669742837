import { describe, expect, it } from 'vitest';
import { readSoakArguments } from '#build/bootstrap/run-soak.mjs';

describe('readSoakArguments', () => {
  it('runs for half an hour unless told otherwise', () => {
    expect(readSoakArguments([])).toEqual({ minutes: 30, seed: undefined });
    expect(readSoakArguments(['--minutes', '0.5', '--seed', '7'])).toEqual({ minutes: 0.5, seed: 7 });
  });

  it.each([
    ['--minutes', 'long'],
    ['--minutes', '0'],
    ['--minutes', ''],
    ['--seed', '-1'],
  ])('refuses %s %s', (name, value) => {
    expect(() => readSoakArguments([`${name}=${value}`])).toThrow(`${name} must be a number above 0`);
  });
});
