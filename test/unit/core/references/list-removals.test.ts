import { describe, expect, it } from 'vitest';
import { applyBriefEdits } from '#core/edits/apply-brief-edits.ts';
import type { BriefState } from '#core/model/library.ts';
import { listRemovals } from '#core/references/list-removals.ts';
import { aBrief, anAnnotation, aRelation } from '#test/support/builders.ts';

const HERE = aBrief({ id: 'here' }).id;
const end = (annotationId: string, briefId: string = HERE) => ({ kind: 'passage', briefId, annotationId });
const ref = (annotationId: string) => ({ briefId: HERE, annotationId });
const annotations = ['a', 'b', 'c'].map((id) => anAnnotation({ id }));
const relations = [
  aRelation({ id: 'from-a', from: end('a'), to: end('b') }),
  aRelation({ id: 'to-a', from: end('c', 'other'), to: end('a') }),
  aRelation({ id: 'supported', from: end('b'), to: end('c'), passages: [ref('a'), ref('c')] }),
  aRelation({ id: 'same-id-elsewhere', from: end('a', 'other'), to: end('b') }),
];
const state: BriefState = {
  annotations: new Map(annotations.map((each) => [each.id, each])),
  relations: new Map(relations.map((each) => [each.id, each])),
};
const A = anAnnotation({ id: 'a' }).id;

describe('listRemovals', () => {
  const edits = listRemovals(HERE, state, [A]);

  it('takes the links of a passage with it, links first', () => {
    expect(edits.map((edit) => edit.kind)).toEqual([
      'relation/remove',
      'relation/remove',
      'relation/update',
      'annotation/remove',
    ]);
  });

  it('leaves links that it only supports, without it', () => {
    const applied = applyBriefEdits(state, edits);
    if (!applied.ok) throw new Error(applied.error.message);
    const left = [...applied.value.state.relations.values()];
    expect(left.map(({ id, passages }) => [id, passages])).toEqual([
      ['supported', [ref('c')]],
      ['same-id-elsewhere', []],
    ]);
  });

  it('is taken back as a whole', () => {
    const applied = applyBriefEdits(state, edits);
    const undone = applied.ok ? applyBriefEdits(applied.value.state, applied.value.inverse) : applied;
    expect(undone.ok && new Map([...undone.value.state.relations].sort())).toEqual(
      new Map([...state.relations].sort()),
    );
  });

  it('does nothing for passages that are gone already', () => {
    expect(listRemovals(HERE, state, [anAnnotation({ id: 'gone' }).id])).toEqual([]);
  });
});
