import { describe, expect, it } from 'vitest';
import { isSoundCompoundFile } from '#electron/importing/archive/is-sound-compound-file.ts';
import { aMsg } from '#test/support/msg-files.ts';

const SECTOR = 512;
const MESSAGE = {
  subject: 'Report',
  body: 'Words. '.repeat(3000),
  attachments: [{ name: 'a.bin', bytes: new Uint8Array(50_000).fill(7) }],
};

function change(write: (file: Buffer) => void): Uint8Array {
  const file = Buffer.from(aMsg(MESSAGE));
  write(file);
  return file;
}

const tableAt = (file: Buffer) => (file.readUInt32LE(76) + 1) * SECTOR;
const directoryAt = (file: Buffer) => (file.readUInt32LE(48) + 1) * SECTOR;

/** Where the entry of the largest stream stands, and the first sector of it. */
function findLargeStream(file: Buffer): { readonly at: number; readonly start: number } {
  const first = directoryAt(file);
  for (let at = first; at + 128 <= file.length; at += 128)
    if (file[at + 66] === 2 && file.readUInt32LE(at + 120) > 40_000)
      return { at, start: file.readUInt32LE(at + 116) };
  throw new Error('There is no large stream.');
}

describe('isSoundCompoundFile', () => {
  it.each([
    ['a short message', { subject: 'Report', body: 'Words.' }],
    ['one with a long body and an attachment', MESSAGE],
    [
      'one whose table has many sectors',
      { attachments: [{ name: 'a.bin', bytes: new Uint8Array(500_000).fill(7) }] },
    ],
  ])('accepts %s', (_what, content) => {
    expect(isSoundCompoundFile(aMsg(content))).toBe(true);
  });

  it('refuses a chain of sectors that goes in a circle', () => {
    const file = change((bytes) => {
      const { start } = findLargeStream(bytes);
      bytes.writeUInt32LE(start, tableAt(bytes) + (start + 1) * 4); // the second leads back to the first
    });
    expect(isSoundCompoundFile(file)).toBe(false);
  });

  it('refuses a directory that goes in a circle', () => {
    const file = change((bytes) => {
      const start = bytes.readUInt32LE(48);
      bytes.writeUInt32LE(start, tableAt(bytes) + start * 4);
    });
    expect(isSoundCompoundFile(file)).toBe(false);
  });

  it.each([
    ['the child of itself', 76],
    ['its own neighbour', 68],
  ])('refuses an entry that is %s', (_what, offset) => {
    const file = change((bytes) => bytes.writeUInt32LE(0, directoryAt(bytes) + offset));
    expect(isSoundCompoundFile(file)).toBe(false);
  });

  it.each([
    ['longer than the file', 0x7fffffff],
    ['longer than its sectors', 50_000 + 4 * SECTOR],
  ])('refuses a stream that is %s', (_what, byteLength) => {
    const file = change((bytes) => bytes.writeUInt32LE(byteLength, findLargeStream(bytes).at + 120));
    expect(isSoundCompoundFile(file)).toBe(false);
  });

  it.each([
    ['a list of tables in a circle', 68, 0],
    ['more tables than are named', 44, 5000],
    ['sectors of an unknown size', 30, 30],
    ['a directory outside of the file', 48, 0x00ffffff],
  ])('refuses %s', (_what, offset, value) => {
    const file = change((bytes) => bytes.writeUInt32LE(value, offset));
    expect(isSoundCompoundFile(file)).toBe(false);
  });

  it('refuses what is too short to be one', () => {
    expect(isSoundCompoundFile(new Uint8Array(0))).toBe(false);
    expect(isSoundCompoundFile(aMsg(MESSAGE).subarray(0, 1000))).toBe(false);
  });
});
