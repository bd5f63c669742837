import { describe, expect, it } from 'vitest';
import { estimateLines } from '#renderer/features/reader/estimate-lines.ts';

describe('estimateLines', () => {
  it('is never less than one', () => {
    expect(estimateLines('', false)).toBe(1);
  });

  it('expects a wide script to take twice the room', () => {
    expect(estimateLines('港'.repeat(330), false)).toBe(10);
    expect(estimateLines('a'.repeat(330), false)).toBe(5);
  });

  it('counts the lines of preformatted text', () => {
    expect(estimateLines('one\ntwo\nthree', true)).toBe(3);
  });
});
