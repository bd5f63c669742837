import { describe, expect, it } from 'vitest';
import { groupBy } from '#core/formats/group-by.ts';

describe('groupBy', () => {
  it('keeps the order of groups and of their items', () => {
    const groups = groupBy(['beta', 'alpha', 'bravo'], (word) => word[0]);
    expect([...groups]).toEqual([
      ['b', ['beta', 'bravo']],
      ['a', ['alpha']],
    ]);
  });

  it('has no group for nothing', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});
