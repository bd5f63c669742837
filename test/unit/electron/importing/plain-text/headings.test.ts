import { describe, expect, it } from 'vitest';
import { isCapitalsHeading, isSeparator, isTitleLike } from '#electron/importing/plain-text/headings.ts';

describe('isCapitalsHeading', () => {
  it.each(['SITUATION', '1. ENEMY FORCES', '(U) KEY JUDGMENTS', 'ОБСТАНОВКА', 'COURSES OF ACTION: NORTH'])(
    'accepts %s',
    (content) => {
      expect(isCapitalsHeading(content)).toBe(true);
    },
  );

  it.each(['NATO', 'SITUATION.', 'Situation', '---', '한국', `${'LONG '.repeat(30)}`, '| A | BCDE |'])(
    'refuses %s',
    (content) => {
      expect(isCapitalsHeading(content)).toBe(content === 'NATO');
    },
  );
});

describe('isTitleLike', () => {
  it.each(['Key judgments:', 'Outlook', '3 scenarios for the winter', '展望'])('accepts %s', (content) => {
    expect(isTitleLike(content)).toBe(true);
  });

  it.each([
    'it begins in lower case',
    'A sentence that ends.',
    'KYIV, 28 October 2024',
    'A line of far too many words to be the title of a section in a brief',
    '12',
    'The question that he then asked was this one:',
  ])('refuses %s', (content) => {
    expect(isTitleLike(content)).toBe(false);
  });
});

describe('isSeparator', () => {
  it.each(['---', '* * *', '=====', '_____', '. . . .'])('accepts %s', (content) => {
    expect(isSeparator(content)).toBe(true);
  });

  it.each(['--', 'a---', '-*-', '- item'])('refuses %s', (content) => {
    expect(isSeparator(content)).toBe(false);
  });
});
