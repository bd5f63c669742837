import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FileSealer,
  looksSealed,
  openAnySealedFile,
  openSealedFile,
  sealFile,
} from '#electron/storage/encryption/sealed-file.ts';
import { aCipher } from '#test/support/encryption.ts';

const SEGMENT = 64 * 1024;
const NAME = 'briefs/brief-1/state.json';
const cipher = aCipher();

function open(bytes: Uint8Array, name = NAME): Buffer {
  return Buffer.from(openSealedFile(cipher, name, bytes));
}

/** Lengths that make the last segment empty, full or nearly so are where such formats fail. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .constantFrom(0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 2 * SEGMENT + 7)
    .map((length) => Buffer.alloc(length, 'Kursk 🚂')),
);

describe('a sealed file', () => {
  it('gives back what was put in, in whatever pieces it came', () => {
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 100_000 }), (bytes, step) => {
        const sealer = new FileSealer(cipher, NAME);
        const pieces: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; at += step)
          pieces.push(...sealer.push(bytes.subarray(at, at + step)));
        pieces.push(...sealer.end());
        expect(open(Buffer.concat(pieces)).equals(bytes)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when any bit of it is another', () => {
    const sealed = sealFile(cipher, NAME, Buffer.from('Rail traffic at the crossing.'));
    for (let index = 0; index < sealed.length; index += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Uint8Array.from(sealed);
        flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
        expect(() => open(flipped), `byte ${index}, bit ${bit}`).toThrow(/damaged, or was exchanged/);
      }
    }
  });

  it('is refused at every length but its own', () => {
    const sealed = sealFile(cipher, NAME, Buffer.from('Rail traffic at the crossing.'));
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(sealed.subarray(0, length)), `${length} bytes`).toThrow(/damaged/);
    }
    expect(() => open(Buffer.concat([sealed, Buffer.of(0)]))).toThrow();
  });

  it('is refused when segments are missing, exchanged or repeated', () => {
    const sealed = Buffer.from(sealFile(cipher, NAME, Buffer.alloc(3 * SEGMENT + 5, 1)));
    const start = sealed.indexOf('\n') + 1;
    const cut = (from: number, to: number) =>
      sealed.subarray(start + from * (SEGMENT + 16), Math.min(sealed.length, start + to * (SEGMENT + 16)));
    const header = sealed.subarray(0, start);
    expect(open(Buffer.concat([header, cut(0, 4)])).length).toBe(3 * SEGMENT + 5);
    for (const pieces of [
      [cut(0, 3)],
      [cut(1, 4)],
      [cut(1, 2), cut(0, 1), cut(2, 4)],
      [cut(0, 2), cut(1, 4)],
      [cut(0, 1), cut(3, 4)],
    ]) {
      expect(() => open(Buffer.concat([header, ...pieces]))).toThrow(/damaged/);
    }
  });

  it('cannot stand in for another file, also not when its name is rewritten', () => {
    const other = 'briefs/brief-2/state.json';
    const sealed = sealFile(cipher, other, Buffer.from('marks of another brief'));
    expect(() => open(sealed)).toThrow(/exchanged/);
    const renamed = Buffer.from(
      Buffer.from(sealed).toString('latin1').replace('brief-2', 'brief-1'),
      'latin1',
    );
    expect(() => open(renamed)).toThrow(/damaged/);
    expect(Buffer.from(openAnySealedFile(cipher, sealed)).toString()).toBe('marks of another brief');
  });

  it('does not open with the key of another library', () => {
    const sealed = sealFile(aCipher(8), NAME, Buffer.from('x'));
    expect(() => open(sealed)).toThrow(/damaged/);
  });

  it('never looks the same twice, although the content does', () => {
    const seen = new Set(
      Array.from({ length: 200 }, () =>
        Buffer.from(sealFile(cipher, NAME, Buffer.alloc(64))).toString('hex'),
      ),
    );
    expect(seen.size).toBe(200);
  });

  it('can be told from a readable one without a key', () => {
    expect(looksSealed(sealFile(cipher, NAME, Buffer.alloc(0)))).toBe(true);
    expect(looksSealed(Buffer.from('{"formatVersion":1}'))).toBe(false);
    expect(() => openAnySealedFile(cipher, Buffer.from('no header at all'))).toThrow(/damaged/);
  });
});
