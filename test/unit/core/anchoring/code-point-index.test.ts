import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodePointIndex } from '#core/anchoring/code-point-index.ts';
import { someText } from '#test/support/text-arbitraries.ts';

describe('createCodePointIndex', () => {
  it('counts a satellite before a word as one', () => {
    const index = createCodePointIndex('🛰 Kursk');
    expect(index.getCodePoint(3)).toBe(2);
    expect(index.getOffset(2)).toBe(3);
    expect(index.codePointCount).toBe(7);
  });

  it('takes the middle of a pair for its start', () => {
    expect(createCodePointIndex('🛰🛰').getCodePoint(3)).toBe(1);
  });

  it('pulls positions outside the text to its ends', () => {
    const index = createCodePointIndex('a🛰');
    expect([index.getCodePoint(-3), index.getCodePoint(99)]).toEqual([0, 2]);
    expect([index.getOffset(-3), index.getOffset(99)]).toEqual([0, 3]);
  });

  it('leaves lone surrogates alone', () => {
    const index = createCodePointIndex('\ud83da\udef0');
    expect(index.codePointCount).toBe(3);
    expect(index.getCodePoint(2)).toBe(2);
  });

  it('agrees with counting by hand at every boundary, both ways', () => {
    fc.assert(
      fc.property(someText(), (text) => {
        const index = createCodePointIndex(text);
        let offset = 0;
        [...text].forEach((point, position) => {
          expect(index.getCodePoint(offset)).toBe(position);
          expect(index.getOffset(position)).toBe(offset);
          offset += point.length;
        });
        expect(index.getOffset(index.codePointCount)).toBe(text.length);
      }),
    );
  });
});
