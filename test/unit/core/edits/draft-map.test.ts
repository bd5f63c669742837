import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftMap } from '#core/edits/draft-map.ts';

const anyStep = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  value: fc.option(fc.nat(5), { nil: undefined }),
});

describe('DraftMap', () => {
  it('is the original map while nothing is changed', () => {
    const base = new Map([['a', 1]]);
    const draft = new DraftMap(base);
    expect(draft.get('a')).toBe(1);
    expect(draft.finish()).toBe(base);
    expect(draft.getChanges()).toEqual([]);
  });

  it('leaves the original as it was', () => {
    const base = new Map([['a', 1]]);
    const draft = new DraftMap(base);
    draft.set('a', 2);
    draft.delete('a');
    draft.set('b', 3);
    expect([...base]).toEqual([['a', 1]]);
    expect([...draft.finish()]).toEqual([['b', 3]]);
  });

  it('names each record that differs in the end, once, and no other', () => {
    const base = new Map([
      ['a', 1],
      ['b', 2],
    ]);
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const draft = new DraftMap(base);
        for (const { key, value } of steps) {
          if (value === undefined) draft.delete(key);
          else draft.set(key, value);
        }
        const after = draft.finish();
        const differing = ['a', 'b', 'c', 'd']
          .map((key) => ({ before: base.get(key), after: after.get(key) }))
          .filter((change) => change.before !== change.after);
        const byText = (one: object, other: object) =>
          JSON.stringify(one).localeCompare(JSON.stringify(other));
        expect(draft.getChanges().toSorted(byText)).toEqual(differing.toSorted(byText));
      }),
    );
  });
});
