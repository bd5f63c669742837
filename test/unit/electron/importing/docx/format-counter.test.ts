import { describe, expect, it } from 'vitest';
import { formatCounter } from '#electron/importing/docx/format-counter.ts';

describe('formatCounter', () => {
  it.each([
    ['decimal', 12, '12'],
    ['decimalZero', 7, '07'],
    ['lowerLetter', 1, 'a'],
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 52, 'zz'],
    ['upperLetter', 28, 'BB'],
    ['lowerRoman', 4, 'iv'],
    ['lowerRoman', 1994, 'mcmxciv'],
    ['upperRoman', 49, 'XLIX'],
    ['chicago', 3, '3'],
  ])('writes in %s the number %i as %s', (format, value, expected) => {
    expect(formatCounter(value, format)).toBe(expected);
  });

  it('writes numbers plainly that letters and Roman numerals do not reach', () => {
    expect(formatCounter(0, 'lowerLetter')).toBe('0');
    expect(formatCounter(261, 'lowerLetter')).toBe('261');
    expect(formatCounter(0, 'lowerRoman')).toBe('0');
    expect(formatCounter(5000, 'upperRoman')).toBe('5000');
    expect(formatCounter(-3, 'lowerRoman')).toBe('-3');
  });

  it('gives each number of a list another Roman numeral', () => {
    const numerals = Array.from({ length: 500 }, (_, index) => formatCounter(index + 1, 'lowerRoman'));
    expect(new Set(numerals).size).toBe(500);
  });
});
