import { describe, expect, it } from 'vitest';
import { parseFpmArguments } from '#build/packaging/deb/fpm-arguments.mjs';

const parse = (...args: string[]) => {
  const { options, mappings } = parseFpmArguments(args);
  return { options: Object.fromEntries(options), mappings };
};

describe('parseFpmArguments', () => {
  it('reads a call of electron-builder', () => {
    expect(
      parse(
        '-s',
        'dir',
        '--force',
        '-t',
        'deb',
        '-d',
        'libc6 (>= 2.34)',
        '-d',
        'libnss3',
        '--deb-compression',
        'xz',
        '/build/app/=/opt/app',
      ),
    ).toEqual({
      options: {
        'input-type': ['dir'],
        'output-type': ['deb'],
        depends: ['libc6 (>= 2.34)', 'libnss3'],
        'deb-compression': ['xz'],
      },
      mappings: [{ from: '/build/app/', to: '/opt/app' }],
    });
  });

  it('takes a value with its equals signs, and one that looks like an option', () => {
    expect(parse('--url=https://a.example/?b=c', '--description', '--dashes first').options).toEqual({
      url: ['https://a.example/?b=c'],
      description: ['--dashes first'],
    });
  });

  it('splits a mapping at its last equals sign', () => {
    expect(parse('/tmp/a=b/icon.png=/usr/share/icon.png').mappings).toEqual([
      { from: '/tmp/a=b/icon.png', to: '/usr/share/icon.png' },
    ]);
  });

  it('has no value for a flag', () => {
    expect(parse('--debug', '--name', 'briefmark').options).toEqual({ name: ['briefmark'] });
  });

  it('refuses what it does not know, rather than making a package without it', () => {
    expect(() => parse('stray')).toThrow('fpm-deb does not know the argument stray');
    expect(() => parse('=/opt/nowhere-from')).toThrow('does not know');
  });
});
