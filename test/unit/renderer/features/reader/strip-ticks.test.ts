import { describe, expect, it } from 'vitest';
import { makeStripTicks } from '#renderer/features/reader/strip-ticks.ts';

const size = { textLength: 1000, heightPx: 200 };

describe('makeStripTicks', () => {
  it('places a tick by its share of the text', () => {
    expect(makeStripTicks([{ offset: 500, colour: 'red' }], size)).toEqual([{ yPx: 100, colour: 'red' }]);
  });

  it('draws one tick for those of one colour that fall together, and one for each colour', () => {
    const marks = [
      { offset: 500, colour: 'red' },
      { offset: 503, colour: 'red' },
      { offset: 504, colour: 'blue' },
    ];
    expect(makeStripTicks(marks, size)).toEqual([
      { yPx: 100, colour: 'red' },
      { yPx: 100, colour: 'blue' },
    ]);
  });

  it('draws no more for ten thousand passages than the strip has room for', () => {
    const marks = Array.from({ length: 10_000 }, (_, index) => ({ offset: index / 10, colour: 'red' }));
    expect(makeStripTicks(marks, size)).toHaveLength(100);
  });

  it('draws at the top when the text is empty', () => {
    expect(makeStripTicks([{ offset: 0, colour: 'red' }], { textLength: 0, heightPx: 200 })).toEqual([
      { yPx: 0, colour: 'red' },
    ]);
  });
});
