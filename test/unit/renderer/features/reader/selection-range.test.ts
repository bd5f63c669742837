import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPassageRange } from '#renderer/features/reader/selection-range.ts';
import { someTextWithRange } from '#test/support/text-arbitraries.ts';

const FAMILY = '👩‍👩‍👧';

describe('toPassageRange', () => {
  it.each([
    ['leaves words as they are', 'at Port Selwyn today', 3, 14, 'Port Selwyn'],
    ['drops the space that a double click takes along', 'at Port today', 3, 8, 'Port'],
    ['drops line ends on both sides', 'one\n\ntwo\n', 3, 9, 'two'],
    ['takes in the whole family when half of it is selected', `x${FAMILY}y`, 2, 4, FAMILY],
    ['takes in both letters of a flag', '🇫🇷🇯🇵', 5, 6, '🇯🇵'],
    ['takes in the accent of a letter', 'cafe\u0301s', 3, 4, 'e\u0301'],
  ])('%s', (_, text, start, end, expected) => {
    const range = toPassageRange(text, { start, end });
    expect(range && text.slice(range.start, range.end)).toBe(expected);
  });

  it('finds nothing in white space', () => {
    expect(toPassageRange('a  \n b', { start: 1, end: 5 })).toBeNull();
  });

  it('never cuts a character in two and never ends in white space', () => {
    fc.assert(
      fc.property(someTextWithRange(), ({ text, start, end }) => {
        const range = toPassageRange(text, { start, end });
        if (!range) return;
        const words = text.slice(range.start, range.end);
        expect(words.trim()).toBe(words);
        expect(words).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        expect(words).toContain(text.slice(start, end).trim());
      }),
    );
  });
});
