import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeIcns, encodeIco } from '#build/packaging/icon-files.mjs';

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';
const image = (size: number, text: string) => ({ size, png: Buffer.from(text) });

describe('encodeIco', () => {
  const ico = encodeIco([image(16, 'small'), image(256, 'large one')]);

  it('counts its pictures', () => {
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2]);
  });

  it('writes 256 pixels as 0, the byte having no room for it', () => {
    expect([ico.readUInt8(6), ico.readUInt8(22)]).toEqual([16, 0]);
  });

  it.each([
    [6, 'small'],
    [22, 'large one'],
  ])('points from the entry at %d to its picture', (entry, text) => {
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    expect(ico.subarray(offset, offset + length).toString()).toBe(text);
  });
});

describe('encodeIcns', () => {
  it('holds each picture of a known size under its type, and its own length in front', () => {
    const icns = encodeIcns([image(16, 'small'), image(48, 'no such size'), image(1024, 'large')]);
    expect(icns.subarray(0, 4).toString()).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    expect(icns.subarray(8).toString('latin1')).toBe('icp4\0\0\0\x0dsmallic10\0\0\0\x0dlarge');
  });
});

describe('the committed icons', () => {
  it.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('have a square PNG of %d pixels', (size) => {
    const png = readFileSync(`build/packaging/icons/${size}x${size}.png`);
    expect(png.subarray(0, 8).toString('latin1')).toBe(PNG_SIGNATURE);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
