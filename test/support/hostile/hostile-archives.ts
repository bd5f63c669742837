import { strToU8, type ZipOptions, zipSync } from 'fflate';
import type { HostileFile } from './hostile-file.ts';

const MEGABYTE = 1_000_000;
const UNPACKED_SIZE_OFFSET = 24;
const LINK_MODE = 0o120777 * 0x10000;

/** A flat bomb: megabytes of one letter, which deflate packs a thousandfold. */
export function aBomb(name: string, megabytes: number): Uint8Array {
  return zipSync({ [name]: new Uint8Array(megabytes * MEGABYTE).fill(0x41) });
}

/** Bombs in bombs, `depth` deep. */
function aNestedBomb(depth: number): Uint8Array {
  let inner = aBomb('inner.txt', 20);
  for (let level = 0; level < depth; level += 1) inner = zipSync({ [`level-${level}.zip`]: inner });
  return inner;
}

/** The directory at the end promises `stated` bytes for each entry, whatever is really in it. */
export function lieAboutSizes(archive: Uint8Array, stated: number): Uint8Array {
  const lying = Buffer.from(archive);
  for (let at = lying.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; ) {
    lying.writeUInt32LE(stated, at + UNPACKED_SIZE_OFFSET);
    at = lying.indexOf('PK\x01\x02', at + 4, 'latin1');
  }
  return lying;
}

function entries(count: number): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, strToU8('x')]));
}

/** `content` of a symbolic link is where it points to. */
function aLink(target: string): [Uint8Array, ZipOptions] {
  return [strToU8(target), { os: 3, attrs: LINK_MODE }];
}

export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  {
    fileName: 'flat-bomb.zip',
    make: () => aBomb('bomb.txt', 210),
    becomes: [
      {
        outcome: 'refused',
        label: 'flat-bomb.zip/bomb.txt',
        says: /“flat-bomb.zip” unpacks to more than 200 MB/,
      },
    ],
  },
  {
    fileName: 'lying-bomb.zip',
    make: () => lieAboutSizes(aBomb('bomb.txt', 210), 100),
    becomes: [{ outcome: 'refused', says: /“lying-bomb.zip” .*damaged/ }],
  },
  {
    fileName: 'nested-bomb.zip',
    make: () => aNestedBomb(5),
    becomes: [{ outcome: 'skipped', says: /archive inside of an archive/ }],
  },
  {
    fileName: 'many-entries.zip',
    make: () => zipSync(entries(10_001), { level: 0 }),
    becomes: [{ outcome: 'refused', says: /holds 10001 files inside; the limit is 10000/ }],
  },
  {
    fileName: 'paths.zip',
    make: () =>
      zipSync({
        '../../../../tmp/briefmark-escaped.txt': strToU8('One level up and further.'),
        '/etc/briefmark-absolute.txt': strToU8('From the root of the disk.'),
        'C:\\Windows\\briefmark-drive.txt': strToU8('On a drive of its own.'),
      }),
    becomes: [
      { outcome: 'imported', label: 'briefmark-escaped.txt' },
      { outcome: 'imported', label: 'briefmark-absolute.txt' },
      { outcome: 'imported', label: 'briefmark-drive.txt' },
    ],
  },
  {
    fileName: 'links.zip',
    make: () => zipSync({ 'passwd.txt': aLink('/etc/passwd'), 'folder.txt': aLink('../../') }),
    becomes: [
      { outcome: 'skipped', label: 'passwd.txt', says: /link/i },
      { outcome: 'skipped', label: 'folder.txt', says: /link/i },
    ],
  },
  {
    fileName: 'cut-off.zip',
    make: () => zipSync(entries(50)).subarray(0, 900),
    becomes: [{ outcome: 'refused', says: /“cut-off.zip” .*damaged/ }],
  },
];
