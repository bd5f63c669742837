import { describe, expect, it } from 'vitest';
import { parseMissingLibraries, toPackages } from '#build/bootstrap/shared-libraries.mjs';

const LDD_OUTPUT = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibffmpeg.so => /dist/libffmpeg.so (0x00007f2c)
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibasound.so.2 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2b)
`;

describe('parseMissingLibraries', () => {
  it('picks the lines that the loader could not resolve', () => {
    expect(parseMissingLibraries(LDD_OUTPUT)).toEqual(['libnss3.so', 'libnssutil3.so', 'libasound.so.2']);
  });

  it('finds nothing in the output of a complete system', () => {
    expect(parseMissingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x0)\n')).toEqual([]);
  });
});

describe('toPackages', () => {
  it('names each package once, with its names in other releases', () => {
    expect(toPackages(['libnss3.so', 'libnssutil3.so', 'libasound.so.2'])).toEqual([
      'libasound2 | libasound2t64',
      'libnss3',
    ]);
  });

  it('keeps a library it does not know, so that the message names it', () => {
    expect(toPackages(['libfuture.so.9'])).toEqual(['libfuture.so.9']);
  });
});
