import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId, RelationId } from '../model/ids.ts';
import type { BriefState } from '../model/library.ts';
import type { Relation } from '../model/relation.ts';
import { ok, type Result } from '../result.ts';
import { DraftMap } from './draft-map.ts';
import type { BriefEdit } from './edit.ts';
import { createRecord, removeRecord, updateRecord } from './edit-records.ts';

export interface AppliedBriefEdits {
  readonly state: BriefState;
  /** Applied to the new state, gives the old one back. In the order in which to apply them. */
  readonly inverse: readonly BriefEdit[];
}

interface BriefDraft {
  readonly annotations: DraftMap<AnnotationId, Annotation>;
  readonly relations: DraftMap<RelationId, Relation>;
}

/**
 * Applies the edits of one action, all or none.
 * @returns `conflict` when a record to change is missing or a new id is taken; the state is then unchanged.
 */
export function applyBriefEdits(state: BriefState, edits: readonly BriefEdit[]): Result<AppliedBriefEdits> {
  const draft: BriefDraft = {
    annotations: new DraftMap(state.annotations),
    relations: new DraftMap(state.relations),
  };
  const inverse: BriefEdit[] = [];
  for (const edit of edits) {
    const undone = applyOne(draft, edit);
    if (!undone.ok) return undone;
    inverse.push(undone.value);
  }
  inverse.reverse();
  return ok({
    state: { annotations: draft.annotations.finish(), relations: draft.relations.finish() },
    inverse,
  });
}

function applyOne(draft: BriefDraft, edit: BriefEdit): Result<BriefEdit> {
  switch (edit.kind) {
    case 'annotation/create': {
      const done = createRecord(draft.annotations, edit.annotation, 'annotation');
      return done.ok ? ok({ kind: 'annotation/remove', id: edit.annotation.id }) : done;
    }
    case 'annotation/update': {
      const { id, changes } = edit;
      const before = updateRecord(draft.annotations, { id, changes, noun: 'annotation' });
      return before.ok ? ok({ kind: 'annotation/update', id, changes: before.value }) : before;
    }
    case 'annotation/remove': {
      const before = removeRecord(draft.annotations, edit.id, 'annotation');
      return before.ok ? ok({ kind: 'annotation/create', annotation: before.value }) : before;
    }
    case 'relation/create': {
      const done = createRecord(draft.relations, edit.relation, 'relation');
      return done.ok ? ok({ kind: 'relation/remove', id: edit.relation.id }) : done;
    }
    case 'relation/update': {
      const { id, changes } = edit;
      const before = updateRecord(draft.relations, { id, changes, noun: 'relation' });
      return before.ok ? ok({ kind: 'relation/update', id, changes: before.value }) : before;
    }
    case 'relation/remove': {
      const before = removeRecord(draft.relations, edit.id, 'relation');
      return before.ok ? ok({ kind: 'relation/create', relation: before.value }) : before;
    }
  }
}
