import { mergeEntities } from '#core/entities/merge-entities.ts';
import { type Entity, entitySchema } from '#core/model/entity.ts';
import type { AnnotationId, EntityId } from '#core/model/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { getAuthorName } from './author.ts';

export type EntityChanges = Partial<Pick<Entity, 'name' | 'type' | 'aliases' | 'externalIds' | 'note'>>;

export function updateEntity(
  app: AppStore,
  id: EntityId,
  { label, changes, coalesceKey }: { label: string; changes: EntityChanges; coalesceKey?: string },
): Result<void> {
  if (!app.state.library?.entities.has(id)) return ok(undefined);
  return app.dispatch({
    label,
    library: [{ kind: 'entity/update', id, changes: { ...changes, modified: app.nowText() } }],
    ...(coalesceKey === undefined ? {} : { coalesceKey }),
  });
}

/** All mentions of the absorbed entity, in every brief, now mean the survivor: one step, taken back in one. */
export function mergeEntityInto(app: AppStore, absorbedId: EntityId, survivorId: EntityId): Result<void> {
  const survivor = app.state.library?.entities.get(survivorId);
  const absorbed = app.state.library?.entities.get(absorbedId);
  if (survivor === undefined || absorbed === undefined || survivorId === absorbedId) return ok(undefined);
  if (survivor.mergedInto !== null) {
    return err({
      code: 'conflict',
      message: `${survivor.name} is itself merged into another entity. Merge into that one.`,
    });
  }
  return app.dispatch({
    label: `Merge ${absorbed.name} into ${survivor.name}`.slice(0, 200),
    library: mergeEntities(survivor, absorbed, app.nowText()),
  });
}

/** Some mentions in the open brief mean somebody else: a new entity takes them over. */
export function splitEntity(
  app: AppStore,
  id: EntityId,
  { name, mentions }: { name: string; mentions: readonly AnnotationId[] },
): Result<EntityId | null> {
  const { library, currentBriefId: briefId } = app.state;
  const from = library?.entities.get(id);
  if (from === undefined || briefId === null || mentions.length === 0) return ok(null);
  const time = app.nowText();
  const entity = entitySchema.parse({
    id: app.environment.newId(),
    type: from.type,
    name,
    aliases: [],
    externalIds: [],
    note: '',
    mergedInto: null,
    author: getAuthorName(app),
    created: time,
    modified: time,
  });
  const done = app.dispatch({
    label: `Split ${name} from ${from.name}`.slice(0, 200),
    library: [{ kind: 'entity/create', entity }],
    briefs: [
      {
        briefId,
        edits: mentions.map((mention) => ({
          kind: 'annotation/update',
          id: mention,
          changes: { entityId: entity.id, modified: time },
        })),
      },
    ],
    focus: { briefId, annotationId: mentions[0] ?? null },
  });
  return done.ok ? ok(entity.id) : done;
}
