import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '#core/anchoring/snap-to-graphemes.ts';
import { someText } from '#test/support/text-arbitraries.ts';

describe('snapToGraphemes', () => {
  it('takes the accent with its letter', () => {
    expect(snapToGraphemes('cafe\u0301 noir', { start: 0, end: 4 })).toEqual({ start: 0, end: 5 });
    expect(snapToGraphemes('cafe\u0301 noir', { start: 4, end: 6 })).toEqual({ start: 3, end: 6 });
  });

  it('keeps a family together', () => {
    const family = '👩‍👩‍👧';
    expect(snapToGraphemes(`a${family}b`, { start: 3, end: 4 })).toEqual({
      start: 1,
      end: 1 + family.length,
    });
  });

  it('does not take half a flag out of a row of flags', () => {
    const flags = '🇰🇵🇰🇷🇺🇦'; // four units each
    expect(snapToGraphemes(flags, { start: 6, end: 8 })).toEqual({ start: 4, end: 8 });
  });

  it('leaves a caret a caret', () => {
    expect(snapToGraphemes('abc', { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  });

  it('does not depend on what is far away', () => {
    const far = 'word '.repeat(100_000);
    const text = `${far}👩‍👩‍👧${far}`;
    expect(snapToGraphemes(text, { start: far.length + 2, end: far.length + 3 })).toEqual({
      start: far.length,
      end: far.length + 8,
    });
  });

  it('agrees with segmenting the whole text', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(someText(12), fc.nat(60), fc.nat(60), (text, one, other) => {
        fc.pre(text.length > 1 && text.length < 200);
        const start = Math.min(one, other) % text.length;
        const end = Math.min(text.length, Math.max(start + 1, Math.max(one, other)));
        const ends = [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
        expect(snapToGraphemes(text, { start, end })).toEqual({
          start: Math.max(0, ...ends.filter((position) => position <= start)),
          end: Math.min(...ends.filter((position) => position >= end)),
        });
      }),
    );
  });
});
