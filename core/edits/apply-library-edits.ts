import type { Brief } from '../model/brief.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Entity } from '../model/entity.ts';
import type { BriefId, EntityId } from '../model/ids.ts';
import type { LibraryState } from '../model/library.ts';
import { ok, type Result } from '../result.ts';
import { DraftMap } from './draft-map.ts';
import type { LibraryEdit } from './edit.ts';
import { createRecord, removeRecord, updateRecord } from './edit-records.ts';

export interface AppliedLibraryEdits {
  readonly state: LibraryState;
  /** Applied to the new state, gives the old one back. In the order in which to apply them. */
  readonly inverse: readonly LibraryEdit[];
}

interface LibraryDraft {
  name: string;
  codebook: Codebook;
  readonly entities: DraftMap<EntityId, Entity>;
  readonly briefs: DraftMap<BriefId, Brief>;
}

/**
 * Applies the edits of one action to the library's own document, all or none.
 * @returns `conflict` when a record to change is missing or a new id is taken; the state is then unchanged.
 */
export function applyLibraryEdits(
  state: LibraryState,
  edits: readonly LibraryEdit[],
): Result<AppliedLibraryEdits> {
  // The same object: whoever follows the library need not look again when a brief has changed.
  if (edits.length === 0) return ok({ state, inverse: [] });
  const draft: LibraryDraft = {
    name: state.name,
    codebook: state.codebook,
    entities: new DraftMap(state.entities),
    briefs: new DraftMap(state.briefs),
  };
  const inverse: LibraryEdit[] = [];
  for (const edit of edits) {
    const undone = applyOne(draft, edit);
    if (!undone.ok) return undone;
    inverse.push(undone.value);
  }
  inverse.reverse();
  const { name, codebook } = draft;
  return ok({
    state: { ...state, name, codebook, entities: draft.entities.finish(), briefs: draft.briefs.finish() },
    inverse,
  });
}

function applyOne(draft: LibraryDraft, edit: LibraryEdit): Result<LibraryEdit> {
  switch (edit.kind) {
    case 'library/rename': {
      const before = draft.name;
      draft.name = edit.name;
      return ok({ kind: 'library/rename', name: before });
    }
    case 'codebook/replace': {
      const before = draft.codebook;
      draft.codebook = edit.codebook;
      return ok({ kind: 'codebook/replace', codebook: before });
    }
    case 'entity/create':
    case 'entity/update':
    case 'entity/remove':
      return applyEntityEdit(draft, edit);
    case 'brief/add':
    case 'brief/update':
    case 'brief/remove':
      return applyIndexEdit(draft, edit);
  }
}

function applyEntityEdit(
  draft: LibraryDraft,
  edit: Extract<LibraryEdit, { kind: `entity/${string}` }>,
): Result<LibraryEdit> {
  switch (edit.kind) {
    case 'entity/create': {
      const done = createRecord(draft.entities, edit.entity, 'entity');
      return done.ok ? ok({ kind: 'entity/remove', id: edit.entity.id }) : done;
    }
    case 'entity/update': {
      const { id, changes } = edit;
      const before = updateRecord(draft.entities, { id, changes, noun: 'entity' });
      return before.ok ? ok({ kind: 'entity/update', id, changes: before.value }) : before;
    }
    case 'entity/remove': {
      const before = removeRecord(draft.entities, edit.id, 'entity');
      return before.ok ? ok({ kind: 'entity/create', entity: before.value }) : before;
    }
  }
}

function applyIndexEdit(
  draft: LibraryDraft,
  edit: Extract<LibraryEdit, { kind: `brief/${string}` }>,
): Result<LibraryEdit> {
  switch (edit.kind) {
    case 'brief/add': {
      const done = createRecord(draft.briefs, edit.brief, 'brief');
      return done.ok ? ok({ kind: 'brief/remove', id: edit.brief.id }) : done;
    }
    case 'brief/update': {
      const { id, changes } = edit;
      const before = updateRecord(draft.briefs, { id, changes, noun: 'brief' });
      return before.ok ? ok({ kind: 'brief/update', id, changes: before.value }) : before;
    }
    case 'brief/remove': {
      const before = removeRecord(draft.briefs, edit.id, 'brief');
      return before.ok ? ok({ kind: 'brief/add', brief: before.value }) : before;
    }
  }
}
