import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import { type BriefEdit, briefEditSchema } from '#core/edits/edit.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { type BriefState, EMPTY_BRIEF_STATE } from '#core/model/library.ts';
import {
  carryAnnotationIndex,
  createAnnotationIndex,
  getAnnotationIndex,
  updateAnnotationIndex,
} from '#renderer/state/annotation-index.ts';
import { anAnnotation } from '#test/support/builders.ts';

const IDS = Array.from({ length: 12 }, (_, index) => `annotation-${index}`);
const ENTITIES = ['entity-1', 'entity-2', 'entity-3'];
const PROPOSAL = { outcome: 'moved', places: [] };
const TLP = { scheme: 'tlp', level: 'amber', controls: [] };

const anyFields = fc.record({
  spans: fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }), fc.boolean())
    .map(([start, length, isSplit]) => [
      spanOf(start, start + length),
      ...(isSplit ? [spanOf(start + length + 2, start + length + 5)] : []),
    ]),
  placement: fc.constantFrom('placed', 'placed', 'orphan'),
  status: fc.constantFrom('draft', 'accepted', 'rejected'),
  entityId: fc.constantFrom(null, ...ENTITIES),
  markings: fc.constantFrom([], [TLP]),
  proposal: fc.constantFrom(null, PROPOSAL),
});

const anyEdit: fc.Arbitrary<BriefEdit> = fc
  .oneof(
    fc.tuple(fc.constantFrom(...IDS), anyFields).map(([id, fields]) => ({
      kind: 'annotation/create',
      annotation: anAnnotation({ id, ...fields }),
    })),
    fc.record({
      kind: fc.constant('annotation/update'),
      id: fc.constantFrom(...IDS),
      changes: anyFields.chain((fields) => fc.subarray(Object.entries(fields)).map(Object.fromEntries)),
    }),
    fc.constantFrom(...IDS).map((id) => ({ kind: 'annotation/remove', id })),
  )
  .map((edit) => briefEditSchema.parse(edit));

/** One action may hold many edits, also several to one passage; those that do not fit the state are left out. */
const anyActions = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 30 }), { maxLength: 12 });

function spanOf(start: number, end: number) {
  return { start, end, quote: { exact: 'x'.repeat(end - start), prefix: '', suffix: '' } };
}

function apply(state: BriefState, edits: readonly BriefEdit[]) {
  const possible: BriefEdit[] = [];
  for (const edit of edits) if (applyBriefEdits(state, [...possible, edit]).ok) possible.push(edit);
  const applied = applyBriefEdits(state, possible);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value;
}

/** What the index says, worked out from all annotations without any of its functions. */
function workOut(annotations: Iterable<Annotation>) {
  const all = [...annotations].sort((one, other) => {
    const [a, b] = [one, other].map(({ placement, spans, id }) => [
      placement === 'orphan' ? 1 : 0,
      spans[0]?.start ?? 0,
      -(spans[0]?.end ?? 0),
      id,
    ]);
    const differing = a?.findIndex((value, index) => value !== b?.[index]) ?? -1;
    return differing < 0 ? 0 : (a?.[differing] ?? 0) < (b?.[differing] ?? 0) ? -1 : 1;
  });
  return {
    inTextOrder: all,
    counts: {
      annotations: all.length,
      drafts: all.filter(({ status }) => status === 'draft').length,
      orphans: all.filter(({ placement }) => placement === 'orphan').length,
    },
    byEntity: Object.fromEntries(
      ENTITIES.map((id) => [id, all.filter(({ entityId }) => entityId === id)] as const).filter(
        ([, list]) => list.length > 0,
      ),
    ),
    marked: all.filter(({ markings }) => markings.length > 0),
    waiting: all.filter(({ proposal }) => proposal),
  };
}

function read(index: ReturnType<typeof createAnnotationIndex>) {
  return { ...index, byEntity: Object.fromEntries(index.byEntity) };
}

describe('createAnnotationIndex', () => {
  it('says what counting and sorting all annotations says', () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        const state = actions.reduce((before, edits) => apply(before, edits).state, EMPTY_BRIEF_STATE);
        const index = createAnnotationIndex(state.annotations.values());
        expect(read(index)).toEqual(workOut(state.annotations.values()));
      }),
    );
  });
});

describe('updateAnnotationIndex', () => {
  it('follows single and bulk edits, and is the index made from scratch after each', () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        let state = EMPTY_BRIEF_STATE;
        let index = createAnnotationIndex([]);
        for (const edits of actions) {
          const applied = apply(state, edits);
          index = updateAnnotationIndex(index, applied.annotationChanges);
          state = applied.state;
          expect(read(index)).toEqual(workOut(state.annotations.values()));
        }
      }),
    );
  });

  it('is the index of before again when an action is undone, and that of after when it is redone', () => {
    fc.assert(
      fc.property(anyActions, fc.array(anyEdit, { minLength: 1, maxLength: 30 }), (past, action) => {
        const before = past.reduce((state, edits) => apply(state, edits).state, EMPTY_BRIEF_STATE);
        const atFirst = createAnnotationIndex(before.annotations.values());
        const done = apply(before, action);
        const after = updateAnnotationIndex(atFirst, done.annotationChanges);
        const undone = apply(done.state, done.inverse);
        const back = updateAnnotationIndex(after, undone.annotationChanges);
        expect(read(back)).toEqual(read(atFirst));
        const redone = apply(undone.state, undone.inverse);
        expect(read(updateAnnotationIndex(back, redone.annotationChanges))).toEqual(read(after));
      }),
    );
  });

  it('keeps the parts that an edit does not touch, so that nothing is drawn anew for them', () => {
    const index = createAnnotationIndex([
      anAnnotation({ id: 'a', entityId: 'entity-1' }),
      anAnnotation({ id: 'b', markings: [TLP] }),
    ]);
    const added = updateAnnotationIndex(index, [{ before: undefined, after: anAnnotation({ id: 'c' }) }]);
    expect(added.byEntity).toBe(index.byEntity);
    expect(added.marked).toBe(index.marked);
    expect(added.inTextOrder.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('leaves the index of before as it was: undo and slower parts of the window still look at it', () => {
    const first = anAnnotation({ id: 'a', entityId: 'entity-1' });
    const index = createAnnotationIndex([first]);
    const kept = structuredClone(read(index));
    updateAnnotationIndex(index, [{ before: first, after: undefined }]);
    expect(read(index)).toEqual(kept);
  });
});

describe('getAnnotationIndex', () => {
  it('is carried from one state to the next without a look at the other annotations', () => {
    const applied = apply(EMPTY_BRIEF_STATE, [
      { kind: 'annotation/create', annotation: anAnnotation({ id: 'a' }) },
    ]);
    getAnnotationIndex(EMPTY_BRIEF_STATE.annotations);
    carryAnnotationIndex(EMPTY_BRIEF_STATE.annotations, applied.state.annotations, applied.annotationChanges);
    const carried = getAnnotationIndex(applied.state.annotations);
    expect(carried).toBe(getAnnotationIndex(applied.state.annotations));
    expect(read(carried)).toEqual(workOut(applied.state.annotations.values()));
  });

  it('is made from scratch where nothing was carried', () => {
    const draft = anAnnotation({ id: 'a', status: 'draft' });
    const annotations = new Map([[draft.id, draft]]);
    expect(getAnnotationIndex(annotations).counts).toEqual({ annotations: 1, drafts: 1, orphans: 0 });
  });
});
