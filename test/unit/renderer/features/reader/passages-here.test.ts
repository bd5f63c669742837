import { describe, expect, it } from 'vitest';
import { listCovering } from '#renderer/features/reader/passages-here.ts';
import { anAnnotation } from '#test/support/builders.ts';

const span = (start: number, end: number) => ({
  start,
  end,
  quote: { exact: 'words', prefix: '', suffix: '' },
});
const ANNOTATIONS = [
  anAnnotation({ id: 'sentence', spans: [span(0, 80)] }),
  anAnnotation({ id: 'name', spans: [span(10, 20)] }),
  anAnnotation({ id: 'pieces', spans: [span(5, 15), span(60, 90)] }),
];

describe('listCovering', () => {
  it.each([
    [12, ['name', 'pieces', 'sentence']],
    [9, ['pieces', 'sentence']],
    [20, ['sentence']],
    [70, ['pieces', 'sentence']],
    [89, ['pieces']],
    [90, []],
  ])('lists what covers %i, smallest piece first', (offset, expected) => {
    expect(listCovering(ANNOTATIONS, offset)).toEqual(expected);
  });
});
