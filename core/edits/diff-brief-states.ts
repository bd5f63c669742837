import type { BriefState } from '../model/library.ts';
import type { BriefEdit } from './edit.ts';

/**
 * The edits that lead from one state of a brief to another: how an earlier version is restored without touching the
 * history. Removals first, so that nothing that is created refers to what goes; relations are removed before the
 * passages they rest on and created after them.
 */
export function diffBriefStates(from: BriefState, to: BriefState): readonly BriefEdit[] {
  const annotations = compare(from.annotations, to.annotations);
  const relations = compare(from.relations, to.relations);
  return [
    ...relations.removed.map(({ id }): BriefEdit => ({ kind: 'relation/remove', id })),
    ...annotations.removed.map(({ id }): BriefEdit => ({ kind: 'annotation/remove', id })),
    ...annotations.added.map((annotation): BriefEdit => ({ kind: 'annotation/create', annotation })),
    ...relations.added.map((relation): BriefEdit => ({ kind: 'relation/create', relation })),
  ];
}

/** A changed record is removed and created again: fields that an update may not set (author, origin) come back too. */
function compare<Id, Value extends { readonly id: Id }>(
  from: ReadonlyMap<Id, Value>,
  to: ReadonlyMap<Id, Value>,
): { removed: readonly Value[]; added: readonly Value[] } {
  const isSame = (value: Value, other: Value | undefined) => JSON.stringify(value) === JSON.stringify(other);
  return {
    removed: [...from.values()].filter((value) => !isSame(value, to.get(value.id))),
    added: [...to.values()].filter((value) => !isSame(value, from.get(value.id))),
  };
}
