import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip } from '#core/formats/zip.ts';

describe('writeZip', () => {
  const entries = [
    { path: 'b.txt', content: '🚂 half \uD83D' },
    { path: 'a/c.bin', content: new Uint8Array([0, 255, 3]) },
  ];

  it('holds the entries in order, texts as UTF-8', () => {
    const files = unzipSync(writeZip(entries));
    expect(Object.keys(files)).toEqual(['b.txt', 'a/c.bin']);
    expect(strFromU8(files['b.txt'] ?? new Uint8Array())).toBe('🚂 half \uFFFD');
    expect(files['a/c.bin']).toEqual(new Uint8Array([0, 255, 3]));
  });

  it('gives the same bytes for the same entries', () => {
    expect(writeZip(entries)).toEqual(writeZip(entries));
  });
});
