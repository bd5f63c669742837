import { describe, expect, it } from 'vitest';
import { findCliArguments } from '#electron/cli/find-cli-arguments.ts';

describe('findCliArguments', () => {
  it.each([
    [['briefmark', 'list', '--json'], true, ['list', '--json']],
    [['briefmark', '--no-sandbox', 'list', '--library', 'x'], true, ['list', '--library', 'x']],
    [['briefmark', '--help'], true, ['--help']],
    [['briefmark', '--user-data-dir=/x'], true, []],
    [['briefmark'], true, []],
    [['electron', '.', 'list', '--json'], false, ['list', '--json']],
    [['electron', '--no-sandbox', '.', 'list'], false, ['list']],
    [['electron', '.', '--user-data-dir=/x', 'file.txt'], false, ['file.txt']],
    [['electron', '.'], false, []],
  ])('reads %j (packaged: %s)', (argv, isPackaged, expected) => {
    expect(findCliArguments(argv, isPackaged)).toEqual(expected);
  });
});
