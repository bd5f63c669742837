import { describe, expect, it } from 'vitest';
import { writeLosses } from '#core/formats/losses.ts';

describe('writeLosses', () => {
  it('counts in words and leaves out what did not come up', () => {
    expect(
      writeLosses([
        { count: 12, noun: 'overlapping passage' },
        { count: 0, noun: 'relation' },
        { count: 1, noun: 'orphan', fate: 'left out' },
        { count: 2, noun: 'entity', plural: 'entities' },
      ]),
    ).toEqual(['12 overlapping passages', '1 orphan left out', '2 entities']);
  });
});
