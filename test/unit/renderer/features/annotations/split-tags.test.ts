import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTags } from '#renderer/features/annotations/split-tags.ts';

describe('splitTags', () => {
  it.each([
    ['escalation', [], ['escalation']],
    [' on  the record ', [], ['on the record']],
    ['a, b;c\nd', [], ['a', 'b', 'c', 'd']],
    ['a, a', [], ['a']],
    ['a, b', ['a'], ['b']],
    [' , ', [], []],
  ])('splits %j beside %j into %j', (typed, present, expected) => {
    expect(splitTags(typed, present)).toEqual(expected);
  });

  it('makes only tags that the model takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (typed) => {
        for (const tag of splitTags(typed, [])) {
          expect(tag.length).toBeGreaterThan(0);
          expect(tag.length).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
