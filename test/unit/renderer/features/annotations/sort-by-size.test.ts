import { describe, expect, it } from 'vitest';
import { sortBySize } from '#renderer/features/annotations/sort-by-size.ts';
import { anAnnotation } from '#test/support/builders.ts';

function span(start: number, end: number) {
  return { start, end, quote: { exact: 'x', prefix: '', suffix: '' } };
}

describe('sortBySize', () => {
  it('puts the smallest first, counting only what is selected', () => {
    const annotations = [
      anAnnotation({ id: 'sentence', spans: [span(0, 80)] }),
      anAnnotation({ id: 'apart', spans: [span(0, 5), span(60, 66)] }),
      anAnnotation({ id: 'word', spans: [span(2, 6)] }),
      anAnnotation({ id: 'other-word', spans: [span(3, 7)] }),
    ];
    expect(sortBySize(annotations).map(({ id }) => id)).toEqual(['word', 'other-word', 'apart', 'sentence']);
  });
});
