import type { AppError } from '../app-error.ts';
import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId, RelationId } from '../model/ids.ts';
import type { BriefState } from '../model/library.ts';
import type { Relation } from '../model/relation.ts';
import { err, ok, type Result } from '../result.ts';
import { DraftMap, type RecordChange, type RecordMap } from './draft-map.ts';
import type { BriefEdit } from './edit.ts';
import { createRecord, removeRecord, updateRecord } from './edit-records.ts';

export interface AppliedBriefEdits {
  readonly state: BriefState;
  /** Applied to the new state, gives the old one back. In the order in which to apply them. */
  readonly inverse: readonly BriefEdit[];
  /** What became of the annotations, each once. */
  readonly annotationChanges: readonly RecordChange<Annotation>[];
}

/** A brief's records in maps that may be changed: what storage keeps, so that an edit costs the same in a big brief. */
export interface BriefRecords {
  readonly annotations: RecordMap<AnnotationId, Annotation>;
  readonly relations: RecordMap<RelationId, Relation>;
}

/**
 * Applies the edits of one action, all or none.
 * @returns `conflict` when a record to change is missing or a new id is taken; the state is then unchanged.
 */
export function applyBriefEdits(state: BriefState, edits: readonly BriefEdit[]): Result<AppliedBriefEdits> {
  const draft = { annotations: new DraftMap(state.annotations), relations: new DraftMap(state.relations) };
  const { inverse, failure } = applyInOrder(draft, edits);
  if (failure) return err(failure);
  return ok({
    state: { annotations: draft.annotations.finish(), relations: draft.relations.finish() },
    inverse,
    annotationChanges: draft.annotations.getChanges(),
  });
}

/**
 * The same, but changes the given maps themselves: the cost depends on the edits and not on the size of the brief.
 * @returns the inverse edits, or `conflict` with the maps as they were.
 */
export function applyBriefEditsInPlace(
  records: BriefRecords,
  edits: readonly BriefEdit[],
): Result<readonly BriefEdit[]> {
  const { inverse, failure } = applyInOrder(records, edits);
  if (!failure) return ok(inverse);
  applyInOrder(records, inverse);
  return err(failure);
}

interface AppliedInOrder {
  /** Of the edits before the failure. */
  readonly inverse: readonly BriefEdit[];
  readonly failure?: AppError;
}

function applyInOrder(records: BriefRecords, edits: readonly BriefEdit[]): AppliedInOrder {
  const inverse: BriefEdit[] = [];
  for (const edit of edits) {
    const undone = applyOne(records, edit);
    if (!undone.ok) return { inverse: inverse.reverse(), failure: undone.error };
    inverse.push(undone.value);
  }
  return { inverse: inverse.reverse() };
}

function applyOne(draft: BriefRecords, edit: BriefEdit): Result<BriefEdit> {
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
