import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, normalizeText } from '#electron/importing/decode-text.ts';
import { eightBit, utf8, utf16, utf32 } from '#test/support/bytes.ts';
import { someText } from '#test/support/text-arbitraries.ts';

const RUSSIAN =
  'Двенадцатая бригада ушла на север вдоль железной дороги в понедельник и до рассвета перешла реку.\n' +
  'Об этом сообщили два местных жителя, которые видели колонну у моста.';

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('Kursk 🛰 é'), 'utf-8'],
    ['UTF-8 with a mark', utf8('\ufeffKursk 🛰 é'), 'utf-8'],
    ['UTF-16 little-endian', utf16('Kursk 🛰 é', 'le'), 'utf-16le'],
    ['UTF-16 big-endian', utf16('Kursk 🛰 é', 'be'), 'utf-16be'],
    ['UTF-32 little-endian', utf32('Kursk 🛰 é', 'le'), 'utf-32le'],
    ['UTF-32 big-endian', utf32('Kursk 🛰 é', 'be'), 'utf-32be'],
  ])('reads %s without guessing and without the mark', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: 'Kursk 🛰 é', encoding, wasGuessed: false, replacedCount: 0 });
  });

  it.each([
    ['le', 'The bridge is closed.\nTraffic stands.'],
    ['be', 'The bridge is closed.\nTraffic stands.'],
    ['le', RUSSIAN],
    ['be', RUSSIAN],
    ['le', '第十二旅周一向北移动。\n桥梁已经关闭。\n'],
    ['be', '第十二旅周一向北移动。\n桥梁已经关闭。\n'],
  ] as const)('recognises UTF-16%s that has lost its mark: %s', (byteOrder, text) => {
    expect(decodeText(utf16(text, byteOrder, false))).toMatchObject({
      text,
      encoding: `utf-16${byteOrder}`,
      wasGuessed: true,
    });
  });

  it.each(['windows-1251', 'koi8-r', 'iso-8859-5'])('guesses Russian in %s', (encoding) => {
    expect(decodeText(eightBit(RUSSIAN, encoding))).toMatchObject({ text: RUSSIAN, wasGuessed: true });
  });

  it('guesses Japanese in ISO-2022-JP, which is ASCII to look at', () => {
    const bytes = Uint8Array.from([
      0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c, 0x1b, 0x28, 0x42, 0x21,
    ]);
    expect(decodeText(bytes)).toMatchObject({ text: '日本語!', encoding: 'iso-2022-jp', wasGuessed: true });
  });

  it('falls back to windows-1252 and keeps its quotes and dashes', () => {
    const bytes = Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35]);
    expect(decodeText(bytes)).toEqual({
      text: '“Café” – €5',
      encoding: 'windows-1252',
      wasGuessed: true,
      replacedCount: 0,
    });
  });

  it('stays with UTF-8 when a download was cut off inside a character', () => {
    const whole = utf8('Тревога 🛰');
    expect(decodeText(whole.subarray(0, whole.length - 1))).toMatchObject({
      text: 'Тревога \ufffd',
      encoding: 'utf-8',
      replacedCount: 1,
    });
  });

  it('turns CRLF and lone CR into LF', () => {
    expect(decodeText(utf8('a\r\nb\rc\n\r\nd'))?.text).toBe('a\nb\nc\n\nd');
  });

  it.each([
    ['NUL bytes', Uint8Array.of(0x41, 0, 0x42, 0x43, 0x44)],
    ['controls', Uint8Array.from({ length: 256 }, (_, index) => (index % 30) + 1)],
    ['random bytes', Uint8Array.from({ length: 4096 }, (_, index) => ((index * 7919) % 255) + 1)],
  ])('is no text: %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });

  it('gives back any text that was saved as UTF-8 or UTF-16 with a mark', () => {
    fc.assert(
      fc.property(someText(), fc.constantFrom('le', 'be'), (raw, byteOrder) => {
        const text = normalizeText(raw.replace(/\p{Cc}/gu, '\n')).replace(/^\ufeff+/, '');
        expect(decodeText(utf8(text))?.text).toBe(text);
        expect(decodeText(utf16(text, byteOrder))?.text).toBe(text);
      }),
    );
  });

  it('gives well-formed text for any bytes, or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect(decoded?.text ?? '').not.toMatch(/\p{Surrogate}|\r|\0/u);
      }),
    );
  });
});
