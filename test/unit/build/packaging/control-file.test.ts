import { describe, expect, it } from 'vitest';
import { formatControlFile } from '#build/packaging/deb/control-file.mjs';

function options(more: Record<string, string[]> = {}): Map<string, string[]> {
  const given = {
    name: ['briefmark'],
    version: ['0.1.0~dev'],
    architecture: ['amd64'],
    maintainer: ['A <a@b.example>'],
  };
  return new Map(Object.entries({ ...given, ...more }));
}

describe('formatControlFile', () => {
  it('names the fields as Debian does and leaves empty ones out', () => {
    expect(formatControlFile(options({ description: ['Short'] }), 2048)).toBe(
      [
        'Package: briefmark',
        'Version: 0.1.0~dev',
        'Architecture: amd64',
        'Maintainer: A <a@b.example>',
        'Installed-Size: 2',
        'Section: misc',
        'Priority: optional',
        'Description: Short',
        '',
      ].join('\n'),
    );
  });

  it('rounds the size up to whole KiB', () => {
    expect(formatControlFile(options(), 2049)).toContain('Installed-Size: 3\n');
  });

  it('joins dependencies, alternatives included', () => {
    const text = formatControlFile(options({ depends: ['libcups2 | libcups2t64', 'libnss3'] }), 1);
    expect(text).toContain('Depends: libcups2 | libcups2t64, libnss3\n');
  });

  it('adds an iteration to the version', () => {
    expect(formatControlFile(options({ iteration: ['2'] }), 1)).toContain('Version: 0.1.0~dev-2\n');
  });

  it('indents the long description and marks its empty lines', () => {
    const text = formatControlFile(options({ description: ['Short\n First line.\n\n Second. \n'] }), 1);
    expect(text).toContain('Description: Short\n First line.\n .\n Second.\n');
  });

  it('lets the last of several values win where only one can be', () => {
    expect(formatControlFile(options({ name: ['old', 'new'] }), 1)).toContain('Package: new\n');
  });
});
