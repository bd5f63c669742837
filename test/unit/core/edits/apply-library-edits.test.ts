import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLibraryEdits } from '#core/edits/apply-library-edits.ts';
import { type LibraryEdit, libraryEditSchema } from '#core/edits/edit.ts';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import type { LibraryState } from '#core/model/library.ts';
import { aBrief, aLibraryState, anEntity } from '#test/support/builders.ts';

const IDS = ['a', 'b', 'c'];
const anyId = fc.constantFrom(...IDS);
const anyName = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

const anyEdit: fc.Arbitrary<LibraryEdit> = fc
  .oneof(
    anyName.map((name) => ({ kind: 'library/rename', name })),
    anyName.map((name) => ({ kind: 'codebook/replace', codebook: { ...INTELLIGENCE_CODEBOOK, name } })),
    anyId.map((id) => ({ kind: 'entity/create', entity: anEntity({ id }) })),
    fc.record({ kind: fc.constant('entity/update'), id: anyId, changes: fc.record({ name: anyName }) }),
    anyId.map((id) => ({ kind: 'entity/remove', id })),
    anyId.map((id) => ({ kind: 'brief/add', brief: aBrief({ id }) })),
    fc.record({ kind: fc.constant('brief/update'), id: anyId, changes: fc.record({ title: anyName }) }),
    anyId.map((id) => ({ kind: 'brief/remove', id })),
  )
  .map((edit) => libraryEditSchema.parse(edit));

/** Order inside a map is no part of the state. */
function asPlain(state: LibraryState) {
  const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);
  return {
    ...state,
    entities: [...state.entities.values()].toSorted(byId),
    briefs: [...state.briefs.values()].toSorted(byId),
  };
}

function stateAfter(edits: readonly LibraryEdit[]): LibraryState {
  let state = aLibraryState();
  for (const edit of edits) {
    const applied = applyLibraryEdits(state, [edit]);
    if (applied.ok) state = applied.value.state;
  }
  return state;
}

describe('applyLibraryEdits', () => {
  it('gives back the old state when the inverse is applied', () => {
    fc.assert(
      fc.property(fc.array(anyEdit), fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (past, action) => {
        const before = stateAfter(past);
        const done = applyLibraryEdits(before, action);
        if (!done.ok) return;
        const undone = applyLibraryEdits(done.value.state, done.value.inverse);
        expect(undone.ok && asPlain(undone.value.state)).toEqual(asPlain(before));
      }),
    );
  });

  it('leaves the given state untouched', () => {
    const before = stateAfter([{ kind: 'entity/create', entity: anEntity({ id: 'a' }) }]);
    const frozen = structuredClone(asPlain(before));
    applyLibraryEdits(before, [
      libraryEditSchema.parse({ kind: 'entity/update', id: 'a', changes: { name: 'Other' } }),
      { kind: 'library/rename', name: 'Renamed' },
    ]);
    expect(asPlain(before)).toEqual(frozen);
  });

  it('applies all edits of an action or none', () => {
    const applied = applyLibraryEdits(aLibraryState(), [
      { kind: 'library/rename', name: 'Renamed' },
      libraryEditSchema.parse({ kind: 'brief/remove', id: 'missing' }),
    ]);
    expect(applied).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it.each([
    ['an entity', { kind: 'entity/create', entity: anEntity() }],
    ['a brief', { kind: 'brief/add', brief: aBrief() }],
  ])('refuses to add %s twice', (_noun, edit) => {
    const parsed = libraryEditSchema.parse(edit);
    expect(applyLibraryEdits(stateAfter([parsed]), [parsed])).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('keeps briefs and entities by reference when only the name changes', () => {
    const before = stateAfter([{ kind: 'entity/create', entity: anEntity() }]);
    const applied = applyLibraryEdits(before, [{ kind: 'library/rename', name: 'Renamed' }]);
    expect(applied.ok && applied.value.state.entities).toBe(before.entities);
    expect(applied.ok && applied.value.state.briefs).toBe(before.briefs);
    expect(applied.ok && applied.value.state.name).toBe('Renamed');
  });
});
