import { describe, expect, it } from 'vitest';
import { guessUtf16 } from '#electron/importing/guess-utf-16.ts';
import { utf16 } from '#test/support/bytes.ts';

describe('guessUtf16', () => {
  it('tells the byte order by the spaces', () => {
    expect(guessUtf16(utf16('Крым и мост', 'le', false))).toBe('utf-16le');
    expect(guessUtf16(utf16('Крым и мост', 'be', false))).toBe('utf-16be');
  });

  it('keeps its judgement when the sample ends inside a pair', () => {
    const long = `${'ab 🛰'.repeat(3000)}x`;
    expect(guessUtf16(utf16(long, 'le', false))).toBe('utf-16le');
  });

  it.each([
    ['an odd number of bytes', Uint8Array.of(0x41, 0, 0x42)],
    ['binary numbers', Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 256)],
    ['zeros', new Uint8Array(64)],
  ])('refuses %s', (_, bytes) => {
    expect(guessUtf16(bytes)).toBeUndefined();
  });
});
