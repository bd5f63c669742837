import { NOT_STATED } from '#core/model/assessment.ts';
import type { RelationId, RelationTypeId } from '#core/model/ids.ts';
import { type Relation, type RelationEnd, relationSchema } from '#core/model/relation.ts';
import { ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { getAuthorName } from './author.ts';

export type RelationChanges = Partial<Pick<Relation, 'type' | 'assessment' | 'passages' | 'note' | 'status'>>;

/** A relation lives in the brief in which it is asserted: the one that is open. */
export function createRelation(
  app: AppStore,
  { type, from, to }: { type: RelationTypeId; from: RelationEnd; to: RelationEnd },
): Result<Relation | null> {
  const briefId = app.state.currentBriefId;
  if (briefId === null || JSON.stringify(from) === JSON.stringify(to)) return ok(null);
  const time = app.nowText();
  const passage = app.state.activeAnnotationId;
  const relation = relationSchema.parse({
    id: app.environment.newId(),
    type,
    from,
    to,
    assessment: NOT_STATED,
    passages: from.kind === 'entity' && passage !== null ? [{ briefId, annotationId: passage }] : [],
    note: '',
    status: 'accepted',
    author: getAuthorName(app),
    created: time,
    modified: time,
  });
  const name = app.state.library?.codebook.relationTypes.find(({ id }) => id === type)?.name ?? type;
  const done = app.dispatch({
    label: `Link: ${name}`,
    briefs: [{ briefId, edits: [{ kind: 'relation/create', relation }] }],
    focus: { briefId, annotationId: app.state.activeAnnotationId },
  });
  return done.ok ? ok(relation) : done;
}

export function updateRelation(
  app: AppStore,
  id: RelationId,
  { label, changes }: { label: string; changes: RelationChanges },
): Result<void> {
  const briefId = app.state.currentBriefId;
  if (briefId === null) return ok(undefined);
  return app.dispatch({
    label,
    briefs: [
      { briefId, edits: [{ kind: 'relation/update', id, changes: { ...changes, modified: app.nowText() } }] },
    ],
    focus: { briefId, annotationId: app.state.activeAnnotationId },
  });
}

export function deleteRelation(app: AppStore, id: RelationId): Result<void> {
  const briefId = app.state.currentBriefId;
  if (briefId === null) return ok(undefined);
  return app.dispatch({
    label: 'Delete link',
    briefs: [{ briefId, edits: [{ kind: 'relation/remove', id }] }],
  });
}
