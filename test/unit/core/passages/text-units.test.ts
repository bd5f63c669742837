import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findNextBoundary,
  findPreviousBoundary,
  findUnitAt,
  type TextUnit,
} from '#core/passages/text-units.ts';

const TEXT = 'Dr. Kim met 👩‍👩‍👧 families. Then he left.\nSecond line.';
const UNITS: readonly TextUnit[] = ['character', 'word', 'sentence'];

describe('findNextBoundary', () => {
  it('counts an emoji family as one character', () => {
    const start = TEXT.indexOf('👩');
    expect(findNextBoundary(TEXT, start, 'character')).toBe(TEXT.indexOf(' families'));
  });

  it('stops at the end of the next word, passing over punctuation', () => {
    expect(findNextBoundary(TEXT, TEXT.indexOf('families') + 'families'.length, 'word')).toBe(
      TEXT.indexOf(' he'),
    );
  });

  it('ends a sentence at its full stop, without the white space after it', () => {
    expect(findNextBoundary(TEXT, TEXT.indexOf('Then'), 'sentence')).toBe(TEXT.indexOf('\n'));
  });

  it('moves in any text, never beyond its end and never backwards', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(),
        fc.constantFrom(...UNITS),
        (text, seed, unit) => {
          const offset = text.length === 0 ? 0 : seed % (text.length + 1);
          const next = findNextBoundary(text, offset, unit);
          expect(next).toBeGreaterThanOrEqual(Math.min(offset, next));
          expect(next).toBeLessThanOrEqual(text.length);
          expect(findPreviousBoundary(text, offset, unit)).toBeLessThanOrEqual(offset);
        },
      ),
    );
  });

  it('finds its way in a line longer than it looks ahead', () => {
    const text = 'a'.repeat(20_000);
    expect(findNextBoundary(text, 10_000, 'character')).toBe(10_001);
    expect(findNextBoundary(text, 10_000, 'word')).toBeGreaterThan(10_000);
  });
});

describe('findPreviousBoundary', () => {
  it('goes to the start of the word before', () => {
    expect(findPreviousBoundary(TEXT, TEXT.indexOf('families') + 3, 'word')).toBe(TEXT.indexOf('families'));
    expect(findPreviousBoundary(TEXT, TEXT.indexOf('families'), 'word')).toBe(TEXT.indexOf('met'));
  });

  it('goes over a whole emoji family', () => {
    expect(findPreviousBoundary(TEXT, TEXT.indexOf(' families'), 'character')).toBe(TEXT.indexOf('👩'));
  });
});

describe('findUnitAt', () => {
  it('finds the word under a caret', () => {
    const at = TEXT.indexOf('families') + 2;
    const { start, end } = findUnitAt(TEXT, at, 'word');
    expect(TEXT.slice(start, end)).toBe('families');
  });

  it('finds the sentence without the white space after it', () => {
    const { start, end } = findUnitAt(TEXT, TEXT.indexOf('he left'), 'sentence');
    expect(TEXT.slice(start, end)).toBe('Then he left.');
  });
});
