import type { BriefEdit } from '#core/edits/edit.ts';
import type { Annotation } from '#core/model/annotation.ts';
import { NOT_STATED } from '#core/model/assessment.ts';
import type { BriefId, RelationTypeId } from '#core/model/ids.ts';
import type { PlacedRelation } from '#core/model/references.ts';
import { type Relation, type RelationEnd, relationSchema } from '#core/model/relation.ts';
import { isSameEnd } from '#core/references/relation-ends.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { getAuthorName } from './author.ts';
import { loadMarks } from './loaded-marks.ts';

export type RelationChanges = Partial<Pick<Relation, 'type' | 'assessment' | 'passages' | 'note' | 'status'>>;

interface NewRelation {
  readonly type: RelationTypeId;
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  /** A passage that is made together with the link: both are one step. */
  readonly passage?: Annotation;
}

/** A relation lives in the brief in which it is asserted: the one that is open. */
export function createRelation(
  app: AppStore,
  { type, from, to, passage }: NewRelation,
): Result<Relation | null> {
  const briefId = app.state.currentBriefId;
  if (briefId === null)
    return err({
      code: 'invalid-input',
      message: 'A link is kept with the brief in which it is asserted. Open a brief first.',
    });
  if (isSameEnd(from, to)) return ok(null);
  const time = app.nowText();
  const relation = relationSchema.parse({
    id: app.environment.newId(),
    type,
    from,
    to,
    assessment: NOT_STATED,
    passages: listSupport(app, briefId, [from, to]),
    note: '',
    status: 'accepted',
    author: getAuthorName(app),
    created: time,
    modified: time,
  });
  const name = app.state.library?.codebook.relationTypes.find(({ id }) => id === type)?.name ?? type;
  const made: readonly BriefEdit[] =
    passage === undefined ? [] : [{ kind: 'annotation/create', annotation: passage }];
  const done = app.dispatch({
    label: `Link: ${name}`,
    briefs: [{ briefId, edits: [...made, { kind: 'relation/create', relation }] }],
    focus: { briefId, annotationId: passage?.id ?? app.state.activeAnnotationId },
  });
  return done.ok ? ok(relation) : done;
}

/** What is said of two entities is read somewhere: in the passage that is being looked at. */
function listSupport(app: AppStore, briefId: BriefId, ends: readonly RelationEnd[]) {
  const { activeAnnotationId } = app.state;
  const isOfEntities = ends.every(({ kind }) => kind === 'entity');
  return isOfEntities && activeAnnotationId !== null ? [{ briefId, annotationId: activeAnnotationId }] : [];
}

/** Changes a relation where it was asserted, which may be a brief that is not open. */
export async function updateRelation(
  app: AppStore,
  { briefId, relation }: PlacedRelation,
  { label, changes }: { label: string; changes: RelationChanges },
): Promise<Result<void>> {
  return edit(app, briefId, label, {
    kind: 'relation/update',
    id: relation.id,
    changes: { ...changes, modified: app.nowText() },
  });
}

export async function deleteRelation(
  app: AppStore,
  { briefId, relation }: PlacedRelation,
): Promise<Result<void>> {
  return edit(app, briefId, 'Delete link', { kind: 'relation/remove', id: relation.id });
}

async function edit(app: AppStore, briefId: BriefId, label: string, made: BriefEdit): Promise<Result<void>> {
  const loaded = await loadMarks(app, [briefId]);
  return loaded.ok ? app.dispatch({ label, briefs: [{ briefId, edits: [made] }] }) : loaded;
}
