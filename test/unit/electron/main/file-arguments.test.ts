import { describe, expect, it } from 'vitest';
import { findFileArguments } from '#electron/main/file-arguments.ts';

describe('findFileArguments', () => {
  it.each([
    [['electron', '.', 'a.txt'], false, ['/briefs/a.txt']],
    [['electron', '--inspect=0', '.', '--no-sandbox', 'a.txt', '/b.md'], false, ['/briefs/a.txt', '/b.md']],
    [['/usr/bin/briefmark', 'a.txt'], true, ['/briefs/a.txt']],
    [['/usr/bin/briefmark', '--verbose'], true, []],
    [['electron', '.'], false, []],
  ])('%j (packaged %s) → %j', (argv, isPackaged, expected) => {
    expect(findFileArguments(argv, '/briefs', isPackaged)).toEqual(expected);
  });
});
