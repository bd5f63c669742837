import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIn, normalizeLines, readCountedText } from '#electron/interchange/counted-text.ts';

describe('countIn', () => {
  it('counts a line end of Windows as two and gives the place in a text that has one', () => {
    const { text, fromUtf16, fromCodePoint } = countIn('🚂 a\r\nb\r\rc\n');
    expect(text).toBe('🚂 a\nb\n\nc\n');
    expect([0, 4, 5, 6, 7, 9, 10].map(fromUtf16)).toEqual([0, 4, 4, 5, 6, 8, 9]);
    expect([0, 1, 3, 5, 6, 9].map(fromCodePoint)).toEqual([0, 2, 4, 5, 6, 9]);
  });

  it('knows no place outside of its text', () => {
    const { fromUtf16, fromCodePoint } = countIn('🚂\r\n');
    expect([-1, 5, undefined].map(fromUtf16)).toEqual([-1, -1, -1]);
    expect([-1, 4, undefined].map(fromCodePoint)).toEqual([-1, -1, -1]);
  });

  it('leads each place to what stands behind it, whatever the text', () => {
    const anyRaw = fc
      .array(fc.constantFrom('\r\n', '\r', '\n', 'a', '🚂', 'e\u0301', 'ق', '目'), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const { text, fromUtf16, fromCodePoint } = countIn(raw);
        const points = [...raw];
        let offset = 0;
        for (let point = 0; point <= points.length; point += 1) {
          const isInside = raw.slice(offset - 1, offset + 1) === '\r\n';
          if (!isInside) expect(text.slice(fromUtf16(offset))).toBe(normalizeLines(raw.slice(offset)));
          expect(fromCodePoint(point)).toBe(fromUtf16(offset));
          offset += points[point]?.length ?? 0;
        }
      }),
    );
  });
});

describe('readCountedText', () => {
  it.each([
    ['\r\n \n', 'holds no text'],
    ['a \ud800 b', 'holds half characters'],
  ])('refuses %j in a sentence', (words, reason) => {
    expect(readCountedText(words, '“a.txt”')).toMatchObject({
      ok: false,
      error: { message: `Nothing was taken: “a.txt” ${reason}.` },
    });
  });
});
