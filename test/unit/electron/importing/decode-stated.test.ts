import { describe, expect, it } from 'vitest';
import { decodeStated } from '#electron/importing/decode-stated.ts';
import { eightBit, utf8 } from '#test/support/bytes.ts';

describe('decodeStated', () => {
  it('believes the statement where the bytes say nothing', () => {
    expect(decodeStated(eightBit('Мост', 'koi8-r'), 'KOI8-R')).toMatchObject({
      text: 'Мост',
      encoding: 'koi8-r',
      wasGuessed: false,
    });
  });

  it('reads ISO-8859-1 as windows-1252, like browsers', () => {
    expect(decodeStated(Uint8Array.of(0x93, 0xe9, 0x94), 'ISO-8859-1')).toMatchObject({
      text: '“é”',
      encoding: 'windows-1252',
    });
  });

  it('believes the bytes where they are plainly UTF-8', () => {
    expect(decodeStated(utf8('Мост'), 'windows-1251')).toMatchObject({ text: 'Мост', encoding: 'utf-8' });
  });

  it('finds the encoding itself when the statement names none', () => {
    expect(decodeStated(utf8('Kursk'), 'x-unknown')).toMatchObject({ text: 'Kursk', encoding: 'utf-8' });
    expect(decodeStated(utf8('Kursk'), undefined)).toMatchObject({ encoding: 'utf-8' });
  });

  it('is no text when the bytes are none, whatever is stated', () => {
    expect(decodeStated(Uint8Array.of(1, 0, 2, 0, 0), 'utf-8')).toBeUndefined();
  });
});
