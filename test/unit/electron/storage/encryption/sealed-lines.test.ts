import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealedLines } from '#electron/storage/encryption/sealed-lines.ts';
import { type NewEntry, NO_PREVIOUS_HASH, sealLine } from '#electron/storage/history-line.ts';
import { HISTORY_START, scanHistory } from '#electron/storage/scan-history.ts';
import { aCipher } from '#test/support/encryption.ts';

const NAME = 'briefs/brief-1/history.jsonl';
const cipher = aCipher();
const codec = createSealedLines(cipher, NAME);

function flip(bytes: Uint8Array, index: number, bit = 0): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
  return flipped;
}

/** Four sealed lines; each claims that the one before it was saved. */
function aHistory(): Uint8Array[] {
  let previousHash = NO_PREVIOUS_HASH;
  return Array.from({ length: 4 }, (_, seq) => {
    const claim = seq === 0 ? {} : { durableSeq: seq - 1 };
    const line = sealLine({ seq, note: `line ${seq} 🚂`, ...claim }, previousHash);
    previousHash = line.hash;
    return codec.encode(line.bytes, { seq, ...claim });
  });
}

function scan(pieces: readonly Uint8Array[]) {
  return scanHistory(Buffer.concat(pieces), HISTORY_START, codec);
}

describe('a sealed line', () => {
  it('gives back the line, and is one line of text itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.nat(),
        fc.option(fc.nat(), { nil: undefined }),
        (note, seq, durableSeq) => {
          const line = Buffer.from(`${JSON.stringify({ note })}\n`);
          const sealed = Buffer.from(codec.encode(line, { seq, durableSeq }));
          expect(sealed.indexOf('\n')).toBe(sealed.length - 1);
          expect(JSON.parse(sealed.toString('utf8'))).toMatchObject({ seq });
          expect(Buffer.from(codec.decode(sealed) ?? []).equals(line)).toBe(true);
        },
      ),
    );
  });

  it('is refused when any bit of it is another, its numbers in the open included', () => {
    const sealed = codec.encode(Buffer.from('{"seq":12}\n'), { seq: 12, durableSeq: 11 });
    for (let index = 0; index < sealed.length; index += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        expect(codec.decode(flip(sealed, index, bit)), `byte ${index}, bit ${bit}`).toBeUndefined();
      }
    }
  });

  it('is refused in another history and with another key', () => {
    const sealed = codec.encode(Buffer.from('{"seq":1}\n'), { seq: 1 });
    expect(createSealedLines(cipher, 'briefs/brief-2/history.jsonl').decode(sealed)).toBeUndefined();
    expect(createSealedLines(aCipher(9), NAME).decode(sealed)).toBeUndefined();
    expect(codec.decode(Buffer.from('{"seq":1}\n'))).toBeUndefined();
  });

  it('has a nonce of its own each time', () => {
    const nonces = new Set(
      Array.from({ length: 2000 }, () => {
        const sealed: unknown = JSON.parse(
          Buffer.from(codec.encode(Buffer.from('{}\n'), { seq: 1 })).toString(),
        );
        return JSON.stringify(sealed).slice(11, 27);
      }),
    );
    expect(nonces.size).toBe(2000);
  });
});

describe('a history of sealed lines', () => {
  it('is read like a plain one, and counts the bytes on disk', () => {
    const pieces = aHistory();
    const { lines, end, damage } = scan(pieces);
    expect(damage).toBeNull();
    expect(lines.map(({ fields }) => fields.note)).toEqual([
      'line 0 🚂',
      'line 1 🚂',
      'line 2 🚂',
      'line 3 🚂',
    ]);
    expect(end.byteLength).toBe(Buffer.concat(pieces).length);
  });

  it('tells a line that was torn from one that was altered', () => {
    const [header = Buffer.of(), first = Buffer.of(), second = Buffer.of()] = aHistory();
    for (let length = 1; length < first.length; length += 7) {
      expect(scan([header, first.subarray(0, length)]).damage).toMatchObject({ kind: 'torn', seq: 1 });
    }
    // The line behind says in the open that the damaged one had been saved.
    expect(scan([header, flip(first, 40), second]).damage).toMatchObject({ kind: 'altered', seq: 1 });
    expect(scan([header, Buffer.alloc(first.length), second]).damage).toMatchObject({
      kind: 'altered',
      seq: 1,
    });
  });

  it('is refused when a line is missing, doubled or moved', () => {
    const [header = Buffer.of(), first = Buffer.of(), second = Buffer.of(), third = Buffer.of()] = aHistory();
    for (const pieces of [
      [header, first, third],
      [header, first, first, second],
      [header, second, first, third],
    ]) {
      expect(scan(pieces).damage).toMatchObject({ kind: 'altered' });
    }
  });

  it('is refused when a line of another session of the same library stands at its place', () => {
    const [header = Buffer.of(), first = Buffer.of()] = aHistory();
    const entry: Partial<NewEntry<unknown>> = { label: 'another' };
    const foreign = sealLine({ ...entry, seq: 2, durableSeq: 1 }, 'f'.repeat(64));
    const piece = codec.encode(foreign.bytes, { seq: 2, durableSeq: 1 });
    expect(scan([header, first, piece]).damage).toMatchObject({
      kind: 'altered',
      reason: 'the line does not continue the one before it',
    });
  });
});
