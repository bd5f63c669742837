import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTokens, tokenize } from '#core/formats/tokenize.ts';
import { anyText } from '#test/support/any-export.ts';

const words = (text: string) =>
  tokenize({ text, blocks: [] }).map(({ start, end }) => text.slice(start, end));
const sentences = (text: string) =>
  tokenize({ text, blocks: [] })
    .filter(({ endsSentence }) => endsSentence)
    .map(({ end }) => text.slice(0, end));

describe('tokenize', () => {
  it.each([
    ['Col. Pak Il-su left.', ['Col', '.', 'Pak', 'Il', '-', 'su', 'left', '.']],
    ['21 t, 41 wagons', ['21', 't', ',', '41', 'wagons']],
    ['cafe\u0301 d’or', ['cafe\u0301', 'd', '’', 'or']],
    ['貨車に標識', ['貨', '車', 'に', '標', '識']],
    ['القطار الثاني', ['القطار', 'الثاني']],
    ['a🚂b', ['a', '🚂', 'b']],
    ['a\u0085b\u001Cc', ['a', 'b', 'c']],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('ends a sentence at closing signs before white space, and at empty lines', () => {
    expect(sentences('It left. It was 2.5 m long. And\n\nthen?')).toEqual([
      'It left.',
      'It left. It was 2.5 m long.',
      'It left. It was 2.5 m long. And',
      'It left. It was 2.5 m long. And\n\nthen?',
    ]);
    expect(sentences('行った。来た。')).toEqual(['行った。', '行った。来た。']);
  });

  it('ends a sentence at the border of a block', () => {
    const tokens = tokenize({
      text: 'Title body',
      blocks: [
        { type: 'heading', start: 0, end: 5, level: 1 },
        { type: 'paragraph', start: 6, end: 10 },
      ],
    });
    expect(tokens.map(({ endsSentence }) => endsSentence)).toEqual([true, true]);
  });

  it('covers everything but white space and controls, in order, whole characters only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        const joined = tokens.map(({ start, end }) => text.text.slice(start, end)).join('');
        expect(joined).toBe(text.text.replace(/[\s\p{Cc}]/gu, ''));
        for (const [index, { start }] of tokens.entries()) {
          expect(start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('findTokens', () => {
  const tokens = tokenize({ text: 'one two three', blocks: [] });

  it.each([
    [
      { start: 0, end: 3 },
      { first: 0, last: 0 },
    ],
    [
      { start: 4, end: 13 },
      { first: 1, last: 2 },
    ],
    [
      { start: 5, end: 6 },
      { first: 1, last: 1 },
    ],
    [{ start: 3, end: 4 }, undefined],
  ])('%o touches %o', (range, expected) => {
    expect(findTokens(tokens, range)).toEqual(expected);
  });
});
