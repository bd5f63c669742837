import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '#core/anchoring/describe.ts';
import { spansSchema } from '#core/model/annotation.ts';
import { addSpan, removeRange, splitSpans } from '#core/passages/combine-spans.ts';

const TEXT = 'North Korean units, according to the service, were in Kursk.';

function quotes(spans: readonly { quote: { exact: string } }[] | undefined) {
  return spans?.map(({ quote }) => quote.exact);
}

function rangeOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function spanOf(words: string) {
  const { start, end } = rangeOf(words);
  return describeSpan(TEXT, start, end);
}

describe('addSpan', () => {
  it('makes a passage discontinuous, in text order', () => {
    expect(quotes(addSpan(TEXT, [spanOf('were in Kursk')], rangeOf('North Korean units')))).toEqual([
      'North Korean units',
      'were in Kursk',
    ]);
  });

  it('joins what overlaps or touches', () => {
    expect(quotes(addSpan(TEXT, [spanOf('North Korean')], rangeOf('Korean units')))).toEqual([
      'North Korean units',
    ]);
    expect(quotes(addSpan(TEXT, [spanOf('North ')], rangeOf('Korean')))).toEqual(['North Korean']);
  });

  it('always gives spans that the model accepts', () => {
    const anyRange = fc
      .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({
        start,
        end: Math.min(TEXT.length, start + length),
      }));
    fc.assert(
      fc.property(fc.array(anyRange, { minLength: 1, maxLength: 8 }), (ranges) => {
        let spans: readonly ReturnType<typeof spanOf>[] = [];
        for (const range of ranges) spans = addSpan(TEXT, spans, range);
        expect(spansSchema.safeParse([...spans]).success).toBe(true);
        const covered = new Set(
          ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_v, i) => start + i)),
        );
        expect(spans.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(covered.size);
      }),
    );
  });
});

describe('removeRange', () => {
  it('cuts a hole', () => {
    expect(quotes(removeRange(TEXT, [spanOf('North Korean units')], rangeOf(' Korean')))).toEqual([
      'North',
      ' units',
    ]);
  });

  it('leaves nothing when all is taken', () => {
    expect(removeRange(TEXT, [spanOf('North')], { start: 0, end: 100 })).toEqual([]);
  });
});

describe('splitSpans', () => {
  it('gives white space at the cut to neither side', () => {
    const split = splitSpans(TEXT, [spanOf('North Korean units')], rangeOf('Korean').start);
    expect([quotes(split?.before), quotes(split?.after)]).toEqual([['North'], ['Korean units']]);
  });

  it('does not split at an edge', () => {
    expect(splitSpans(TEXT, [spanOf('North')], 0)).toBeUndefined();
    expect(splitSpans(TEXT, [spanOf('North')], 5)).toBeUndefined();
  });
});
