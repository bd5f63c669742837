import { describe, expect, it } from 'vitest';
import { NO_PREVIOUS_HASH, sealLine } from '#electron/storage/history-line.ts';
import { HISTORY_START, scanHistory } from '#electron/storage/scan-history.ts';

/** Lines 0 to n-1; line i was written when lines up to `durable(i)` were on disk. */
function aHistory(count: number, durable: (seq: number) => number = (seq) => seq - 1): readonly Buffer[] {
  let previousHash = NO_PREVIOUS_HASH;
  return Array.from({ length: count }, (_, seq) => {
    const claim = seq === 0 ? {} : { durableSeq: Math.max(0, durable(seq)) };
    const line = sealLine({ seq, note: `line ${seq} 🚂`, ...claim }, previousHash);
    previousHash = line.hash;
    return Buffer.from(line.bytes);
  });
}

function flip(bytes: Buffer, index: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[index] = (changed[index] ?? 0) ^ 4;
  return changed;
}

describe('scanHistory', () => {
  it('reads every line and knows where the history ends', () => {
    const lines = aHistory(4);
    const scan = scanHistory(Buffer.concat(lines));
    expect(scan.lines.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
    expect(scan.damage).toBeNull();
    expect(scan.end.byteLength).toBe(Buffer.concat(lines).length);
    expect(scan.end.hash).toBe(scan.lines[3]?.hash);
  });

  it('goes on from a place in the middle', () => {
    const lines = aHistory(4);
    const { end } = scanHistory(Buffer.concat(lines.slice(0, 2)));
    const rest = scanHistory(Buffer.concat(lines.slice(2)), end);
    expect(rest.lines.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(rest.end).toEqual(scanHistory(Buffer.concat(lines)).end);
  });

  it('takes a last line without its end for torn, wherever it is cut', () => {
    const [header = Buffer.of(), first = Buffer.of()] = aHistory(2);
    for (let length = 1; length < first.length; length += 1) {
      const scan = scanHistory(Buffer.concat([header, first.subarray(0, length)]));
      expect(scan.damage).toMatchObject({ kind: 'torn', seq: 1, byteLength: length });
      expect(scan.end.byteLength).toBe(header.length);
    }
  });

  it('takes zeros at the end for torn', () => {
    const [header = Buffer.of()] = aHistory(1);
    expect(scanHistory(Buffer.concat([header, Buffer.alloc(300)])).damage).toMatchObject({ kind: 'torn' });
  });

  it('takes a hole for torn when the lines behind it were part of the same write', () => {
    const [header = Buffer.of(), first = Buffer.of(), second = Buffer.of()] = aHistory(3, () => 0);
    const scan = scanHistory(Buffer.concat([header, Buffer.alloc(first.length), second]));
    expect(scan.damage).toMatchObject({ kind: 'torn', seq: 1 });
  });

  it('takes a hole for altered when a later line knew the lost one as saved', () => {
    const [header = Buffer.of(), first = Buffer.of(), second = Buffer.of()] = aHistory(3);
    const scan = scanHistory(Buffer.concat([header, Buffer.alloc(first.length), second]));
    expect(scan.damage).toMatchObject({ kind: 'altered', seq: 1 });
  });

  it('names the first altered line, whichever bit of it was changed', () => {
    const [header = Buffer.of(), first = Buffer.of(), second = Buffer.of()] = aHistory(3);
    for (let index = 0; index < first.length; index += 1) {
      const scan = scanHistory(Buffer.concat([header, flip(first, index), second]));
      expect(scan.damage, `byte ${index}`).toMatchObject({ kind: 'altered', seq: 1 });
      expect(scan.lines).toHaveLength(1);
    }
  });

  it('refuses a line that was taken out, doubled or put elsewhere', () => {
    const [header = Buffer.of(), first = Buffer.of(), second = Buffer.of(), third = Buffer.of()] =
      aHistory(4);
    const removed = scanHistory(Buffer.concat([header, first, third]));
    expect(removed.damage).toMatchObject({
      kind: 'altered',
      seq: 2,
      reason: 'line 3 stands where line 2 should be',
    });
    const doubled = scanHistory(Buffer.concat([header, first, first, second]));
    expect(doubled.damage).toMatchObject({ seq: 2, reason: 'line 1 stands where line 2 should be' });
    const swapped = scanHistory(Buffer.concat([header, second, first, third]));
    expect(swapped.damage).toMatchObject({ kind: 'altered', seq: 1 });
  });

  it('refuses a line that was rewritten with a fitting hash, since the next one does not continue it', () => {
    const [header = Buffer.of(), , second = Buffer.of()] = aHistory(3);
    const { hash } = scanHistory(header).end;
    const forged = Buffer.from(sealLine({ seq: 1, note: 'forged', durableSeq: 0 }, hash).bytes);
    expect(scanHistory(Buffer.concat([header, forged, second])).damage).toMatchObject({
      kind: 'altered',
      seq: 2,
    });
  });

  it('finds nothing in an empty file', () => {
    expect(scanHistory(Buffer.of())).toEqual({ lines: [], end: HISTORY_START, damage: null, laterLines: [] });
  });
});
