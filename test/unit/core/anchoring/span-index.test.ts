import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpanIndex } from '#core/anchoring/span-index.ts';

describe('createSpanIndex', () => {
  const index = createSpanIndex([
    { item: 'paragraph', start: 0, end: 100 },
    { item: 'name', start: 10, end: 15 },
    { item: 'sentence', start: 5, end: 40 },
    { item: 'split', start: 0, end: 3 },
    { item: 'split', start: 60, end: 63 },
    { item: 'empty', start: 12, end: 12 },
  ]);

  it('gives what covers a character, smallest first', () => {
    expect(index.getCovering(12)).toEqual(['name', 'sentence', 'paragraph']);
  });

  it('counts the start in and the end out', () => {
    expect(index.getCovering(10)).toContain('name');
    expect(index.getCovering(15)).not.toContain('name');
  });

  it('gives an item with several spans once', () => {
    expect(index.getIntersecting({ start: 0, end: 100 })).toEqual(['split', 'name', 'sentence', 'paragraph']);
  });

  it('gives nothing for an empty range or an empty index', () => {
    expect(index.getIntersecting({ start: 300, end: 400 })).toEqual([]);
    expect(createSpanIndex([]).getCovering(0)).toEqual([]);
  });

  it('agrees with looking at every span', () => {
    const someEntries = fc.array(fc.tuple(fc.nat(100), fc.nat(30)), { maxLength: 60 });
    fc.assert(
      fc.property(someEntries, fc.nat(110), fc.nat(40), (spans, start, length) => {
        const entries = spans.map(([from, size], item) => ({ item, start: from, end: from + size }));
        const end = start + length + 1;
        const expected = entries.filter(
          (entry) => entry.start < entry.end && entry.start < end && entry.end > start,
        );
        const found = createSpanIndex(entries).getIntersecting({ start, end });
        expect([...found].sort((one, other) => one - other)).toEqual(expected.map(({ item }) => item));
        const lengths = found.map((item) => spans[item]?.[1] ?? 0);
        expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
      }),
    );
  });
});
