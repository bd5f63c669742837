import { describe, expect, it } from 'vitest';
import { parseGlyphWidths } from '#core/pages/glyph-widths.ts';

describe('parseGlyphWidths', () => {
  it('finds the width of what a code stands for', () => {
    const widths = parseGlyphWidths({ toUnicode: { _map: { 1: 'R', 2: 'fi' } }, widths: { 1: 722, 2: 556 } });
    expect([...(widths ?? [])]).toEqual([
      ['R', 722],
      ['fi', 556],
    ]);
  });

  it('goes through the character map of a composite font', () => {
    const font = { toUnicode: { _map: { 7: '하' } }, cMap: { _map: { 7: 90 } }, widths: { 90: 966, 7: 1 } };
    expect(parseGlyphWidths(font)?.get('하')).toBe(966);
  });

  it('takes the width that all others have where a sign has none of its own', () => {
    const font = { toUnicode: { _map: { 1: 'x' } }, widths: {}, defaultWidth: 1000 };
    expect(parseGlyphWidths(font)?.get('x')).toBe(1000);
  });

  it('reads a stretch in which codes are characters', () => {
    const font = { toUnicode: { firstChar: 65, lastChar: 66 }, widths: { 65: 667, 66: 700 } };
    expect(parseGlyphWidths(font)?.get('B')).toBe(700);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'font'],
    ['no widths', { toUnicode: { _map: { 1: 'x' } } }],
    ['no characters', { widths: { 1: 500 } }],
    ['widths that are none', { toUnicode: { _map: { 1: 'x' } }, widths: { 1: Number.NaN } }],
    ['a stretch of everything', { toUnicode: { firstChar: 9e9, lastChar: 9e15 }, widths: {} }],
  ])('makes nothing of %s', (_, font) => {
    expect(parseGlyphWidths(font)).toBeUndefined();
  });
});
