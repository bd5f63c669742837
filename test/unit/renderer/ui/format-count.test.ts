import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber } from '#renderer/ui/format-count.ts';

describe('formatCount', () => {
  it.each([
    [0, '0 passages'],
    [1, '1 passage'],
    [2, '2 passages'],
    [12345, '12,345 passages'],
  ])('writes %i', (count, expected) => {
    expect(formatCount(count, 'passage')).toBe(expected);
  });

  it('takes a plural that is not formed with s', () => {
    expect(formatCount(1, 'entity', 'entities')).toBe('1 entity');
    expect(formatCount(9, 'entity', 'entities')).toBe('9 entities');
  });
});

describe('formatNumber', () => {
  it('groups thousands', () => {
    expect(formatNumber(2431)).toBe('2,431');
  });
});
