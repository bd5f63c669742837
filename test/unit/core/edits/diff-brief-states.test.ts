import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import { diffBriefStates } from '#core/edits/diff-brief-states.ts';
import { type BriefState, EMPTY_BRIEF_STATE } from '#core/model/library.ts';
import { anAnnotation, aRelation } from '#test/support/builders.ts';

const anyState: fc.Arbitrary<BriefState> = fc
  .record({
    marks: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.string({ unit: 'binary', maxLength: 5 })),
    links: fc.dictionary(fc.constantFrom('r', 's'), fc.string({ maxLength: 3 })),
  })
  .map(({ marks, links }) => ({
    annotations: new Map(
      Object.entries(marks)
        .map(([id, note]) => anAnnotation({ id, note }))
        .map((mark) => [mark.id, mark]),
    ),
    relations: new Map(
      Object.entries(links)
        .map(([id, note]) => aRelation({ id, note }))
        .map((link) => [link.id, link]),
    ),
  }));

function asPlain({ annotations, relations }: BriefState) {
  const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);
  return [[...annotations.values()].toSorted(byId), [...relations.values()].toSorted(byId)];
}

describe('diffBriefStates', () => {
  it('leads from any state to any other', () => {
    fc.assert(
      fc.property(anyState, anyState, (from, to) => {
        const applied = applyBriefEdits(from, diffBriefStates(from, to));
        expect(applied.ok && asPlain(applied.value.state)).toEqual(asPlain(to));
      }),
    );
  });

  it('says nothing about what is the same', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(diffBriefStates(state, state)).toEqual([]);
      }),
    );
  });

  it('brings back fields that an update may not set', () => {
    const state = (author: string): BriefState => {
      const annotation = anAnnotation({ author });
      return { ...EMPTY_BRIEF_STATE, annotations: new Map([[annotation.id, annotation]]) };
    };
    const applied = applyBriefEdits(state('A'), diffBriefStates(state('A'), state('B')));
    expect(applied.ok && [...applied.value.state.annotations.values()][0]?.author).toBe('B');
  });
});
