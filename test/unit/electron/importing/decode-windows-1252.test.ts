import { describe, expect, it } from 'vitest';
import { decodeWindows1252 } from '#electron/importing/decode-windows-1252.ts';

describe('decodeWindows1252', () => {
  it('maps the bytes that ISO-8859-1 leaves to controls', () => {
    expect(decodeWindows1252(Uint8Array.of(0x80, 0x85, 0x91, 0x92, 0x97, 0x99, 0x9f))).toBe('€…‘’—™Ÿ');
  });

  it('leaves the five unassigned bytes as controls, as the standard says', () => {
    expect(decodeWindows1252(Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d))).toBe(
      '\u0081\u008d\u008f\u0090\u009d',
    );
  });

  it('is Latin-1 elsewhere', () => {
    expect(decodeWindows1252(Uint8Array.of(0x41, 0x7e, 0xa0, 0xe9, 0xff))).toBe('A~\u00a0éÿ');
  });
});
