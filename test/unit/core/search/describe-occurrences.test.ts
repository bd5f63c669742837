import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeOccurrences } from '#core/search/describe-occurrences.ts';
import { anAnnotation } from '#test/support/builders.ts';

const TEXT = 'Mark Rutte met Rutte’s cabinet. 🛰 Rutte left.';

const passage = (start: number, end: number, fields: object = {}) =>
  anAnnotation({
    spans: [{ start, end, quote: { exact: TEXT.slice(start, end), prefix: '', suffix: '' } }],
    ...fields,
  });
const rangesOf = (words: string) =>
  [...TEXT.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
  }));

describe('describeOccurrences', () => {
  it('quotes each place with the words around it', () => {
    const [first, , third] = describeOccurrences(TEXT, rangesOf('Rutte'), []);
    expect(first?.span).toEqual({
      start: 5,
      end: 10,
      quote: { exact: 'Rutte', prefix: 'Mark ', suffix: ' met Rutte’s cabinet. 🛰 Rutte l' },
    });
    expect(third?.span.quote.prefix.endsWith('🛰 ')).toBe(true);
    expect(first?.labels).toEqual([]);
  });

  it.each([
    ['exactly these words', passage(5, 10), ['person']],
    ['more than these words', passage(0, 10), ['person']],
    ['a part of them', passage(5, 8), []],
    ['what crosses their end', passage(8, 12), []],
    ['their neighbours', passage(0, 5), []],
    ['an orphan, which stands nowhere', passage(5, 10, { placement: 'orphan' }), []],
  ])('says which labels cover them: %s', (_what, annotation, expected) => {
    const [first] = describeOccurrences(TEXT, [{ start: 5, end: 10 }], [annotation]);
    expect(first?.labels).toEqual(expected);
  });

  it('names each label once', () => {
    const annotations = [
      passage(5, 10),
      passage(0, 10, { id: 'b' }),
      passage(0, 30, { id: 'c', label: 'event' }),
    ];
    const [first] = describeOccurrences(TEXT, [{ start: 5, end: 10 }], annotations);
    expect(first?.labels.toSorted()).toEqual(['event', 'person']);
  });

  it('agrees with looking at every passage', () => {
    const range = fc
      .tuple(fc.nat(TEXT.length - 2), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), range, (passages, wanted) => {
        const annotations = passages.map(({ start, end }, at) => passage(start, end, { id: `p${at}` }));
        const [found] = describeOccurrences(TEXT, [wanted], annotations);
        const isCovered = passages.some(({ start, end }) => start <= wanted.start && end >= wanted.end);
        expect(found?.labels.length === 1).toBe(isCovered);
      }),
      { numRuns: 100 },
    );
  });
});
