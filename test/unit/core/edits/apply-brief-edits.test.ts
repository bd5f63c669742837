import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyBriefEdits, applyBriefEditsInPlace } from '#core/edits/apply-brief-edits.ts';
import { type BriefEdit, briefEditSchema } from '#core/edits/edit.ts';
import { type BriefState, EMPTY_BRIEF_STATE } from '#core/model/library.ts';
import { anAnnotation, aRelation } from '#test/support/builders.ts';

const IDS = ['a', 'b', 'c', 'd'];

const anyEdit: fc.Arbitrary<BriefEdit> = fc
  .oneof(
    fc.constantFrom(...IDS).map((id) => ({ kind: 'annotation/create', annotation: anAnnotation({ id }) })),
    fc.record({
      kind: fc.constant('annotation/update'),
      id: fc.constantFrom(...IDS),
      changes: fc.record(
        { note: fc.string({ unit: 'binary' }), status: fc.constantFrom('draft', 'rejected') },
        { requiredKeys: [] },
      ),
    }),
    fc.constantFrom(...IDS).map((id) => ({ kind: 'annotation/remove', id })),
    fc.constantFrom(...IDS).map((id) => ({ kind: 'relation/create', relation: aRelation({ id }) })),
    fc.constantFrom(...IDS).map((id) => ({ kind: 'relation/update', id, changes: { note: 'seen twice' } })),
    fc.constantFrom(...IDS).map((id) => ({ kind: 'relation/remove', id })),
  )
  .map((edit) => briefEditSchema.parse(edit));

/** Order inside a map is no part of the state: passages are shown by their place in the text. */
function asSortedLists(state: BriefState) {
  const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);
  return {
    annotations: [...state.annotations.values()].toSorted(byId),
    relations: [...state.relations.values()].toSorted(byId),
  };
}

function stateAfter(edits: readonly BriefEdit[]): BriefState {
  let state = EMPTY_BRIEF_STATE;
  for (const edit of edits) {
    const applied = applyBriefEdits(state, [edit]);
    if (applied.ok) state = applied.value.state;
  }
  return state;
}

describe('applyBriefEdits', () => {
  it('gives back the old state when the inverse is applied', () => {
    fc.assert(
      fc.property(fc.array(anyEdit), fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (past, action) => {
        const before = stateAfter(past);
        const done = applyBriefEdits(before, action);
        if (!done.ok) return;
        const undone = applyBriefEdits(done.value.state, done.value.inverse);
        expect(undone.ok && asSortedLists(undone.value.state)).toEqual(asSortedLists(before));
      }),
    );
  });

  it('leaves the given state untouched', () => {
    const before = stateAfter([{ kind: 'annotation/create', annotation: anAnnotation({ id: 'a' }) }]);
    const frozen = structuredClone(asSortedLists(before));
    applyBriefEdits(before, [
      briefEditSchema.parse({ kind: 'annotation/update', id: 'a', changes: { note: 'changed' } }),
    ]);
    expect(asSortedLists(before)).toEqual(frozen);
  });

  it('applies all edits of an action or none', () => {
    const applied = applyBriefEdits(EMPTY_BRIEF_STATE, [
      { kind: 'annotation/create', annotation: anAnnotation({ id: 'a' }) },
      briefEditSchema.parse({ kind: 'annotation/remove', id: 'missing' }),
    ]);
    expect(applied).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('refuses to create an annotation twice', () => {
    const annotation = anAnnotation({ id: 'a' });
    const state = stateAfter([{ kind: 'annotation/create', annotation }]);
    expect(applyBriefEdits(state, [{ kind: 'annotation/create', annotation }])).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('keeps the relations by reference when only annotations change', () => {
    const before = stateAfter([{ kind: 'relation/create', relation: aRelation() }]);
    const applied = applyBriefEdits(before, [{ kind: 'annotation/create', annotation: anAnnotation() }]);
    expect(applied.ok && applied.value.state.relations).toBe(before.relations);
  });
});

describe('applyBriefEditsInPlace', () => {
  const copyOf = ({ annotations, relations }: BriefState) => ({
    annotations: new Map(annotations),
    relations: new Map(relations),
  });

  it('does what applyBriefEdits does, or leaves the maps as they were', () => {
    fc.assert(
      fc.property(fc.array(anyEdit), fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (past, action) => {
        const before = stateAfter(past);
        const records = copyOf(before);
        const inPlace = applyBriefEditsInPlace(records, action);
        const pure = applyBriefEdits(before, action);
        expect(asSortedLists(records)).toEqual(asSortedLists(pure.ok ? pure.value.state : before));
        expect(inPlace).toEqual(pure.ok ? { ok: true, value: pure.value.inverse } : pure);
      }),
    );
  });
});
