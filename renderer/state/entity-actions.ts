import type { LibraryEdit } from '#core/edits/edit.ts';
import { listAbsorbed } from '#core/entities/list-absorbed.ts';
import { mergeEntities } from '#core/entities/merge-entities.ts';
import { separateEntity } from '#core/entities/separate-entity.ts';
import type { Entity } from '#core/model/entity.ts';
import type { EntityId, EntityTypeId } from '#core/model/ids.ts';
import type { PassageRef } from '#core/model/relation.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AppStore } from './app-store.ts';
import { groupRefs } from './group-refs.ts';
import { findMarks, loadMarks } from './loaded-marks.ts';
import { newEntity } from './new-entity.ts';

export type EntityChanges = Partial<Pick<Entity, 'name' | 'type' | 'aliases' | 'externalIds' | 'note'>>;

/** An entry of the registry that no passage names yet. */
export function createEntity(app: AppStore, named: { name: string; type: EntityTypeId }): Result<EntityId> {
  const entity = newEntity(app, named);
  const done = app.dispatch({
    label: `Add entity ${entity.name}`.slice(0, 200),
    library: [{ kind: 'entity/create', entity }],
  });
  return done.ok ? ok(entity.id) : done;
}

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

/** An absorbed entity stands for itself again, with the mentions that were its own. */
export function separateAbsorbed(app: AppStore, absorbedId: EntityId): Result<void> {
  const { library } = app.state;
  const absorbed = library?.entities.get(absorbedId);
  const survivor = absorbed?.mergedInto == null ? undefined : library?.entities.get(absorbed.mergedInto);
  if (absorbed === undefined || survivor === undefined) return ok(undefined);
  return app.dispatch({
    label: `Separate ${absorbed.name} from ${survivor.name}`.slice(0, 200),
    library: separateEntity(survivor, absorbed, app.nowText()),
  });
}

/** The two bear similar names and are two all the same: they are not asked about again. */
export function keepApart(app: AppStore, leftId: EntityId, rightId: EntityId): Result<void> {
  const { library } = app.state;
  const left = library?.entities.get(leftId);
  const right = library?.entities.get(rightId);
  if (left === undefined || right === undefined || left.distinctFrom.includes(rightId)) return ok(undefined);
  const changes = { distinctFrom: [...left.distinctFrom, rightId], modified: app.nowText() };
  return app.dispatch({
    label: `Keep ${left.name} and ${right.name} apart`.slice(0, 200),
    library: [{ kind: 'entity/update', id: leftId, changes }],
  });
}

/** Some mentions, in whichever briefs, mean somebody else: a new entity takes them over, in one step. */
export async function splitEntity(
  app: AppStore,
  id: EntityId,
  { name, mentions }: { readonly name: string; readonly mentions: readonly PassageRef[] },
): Promise<Result<EntityId | null>> {
  const from = app.state.library?.entities.get(id);
  const [first] = mentions;
  if (from === undefined || first === undefined) return ok(null);
  const byBrief = groupRefs(mentions);
  const loaded = await loadMarks(app, byBrief.keys());
  if (!loaded.ok) return loaded;
  const entity = newEntity(app, { name, type: from.type });
  const changes = { entityId: entity.id, modified: entity.created };
  const done = app.dispatch({
    label: `Split ${entity.name} from ${from.name}`.slice(0, 200),
    library: [{ kind: 'entity/create', entity }],
    briefs: [...byBrief].map(([briefId, ids]) => ({
      briefId,
      edits: ids.map((annotationId) => ({ kind: 'annotation/update', id: annotationId, changes })),
    })),
  });
  return done.ok ? ok(entity.id) : done;
}

/**
 * Takes an entity out of the registry, with what was merged into it. Passages that named it stay and name nobody, and
 * links that began or ended at it go: all in one step, over however many briefs.
 * @param using the briefs that name it or hold such a link
 */
export async function deleteEntity(
  app: AppStore,
  id: EntityId,
  using: Iterable<PassageRef['briefId']>,
): Promise<Result<void>> {
  const { library } = app.state;
  const entity = library?.entities.get(id);
  if (library === null || entity === undefined) return ok(undefined);
  const briefIds = [...new Set(using)];
  const loaded = await loadMarks(app, briefIds);
  if (!loaded.ok) return loaded;
  const gone = new Set([id, ...listAbsorbed(library.entities, id).map((absorbed) => absorbed.id)]);
  const removals = [...gone].map((goneId): LibraryEdit => ({ kind: 'entity/remove', id: goneId }));
  const briefs = briefIds.map((briefId) => ({ briefId, edits: listReleases(app, briefId, gone) }));
  const done = app.dispatch({
    label: `Delete entity ${entity.name}`.slice(0, 200),
    library: removals,
    briefs: briefs.filter(({ edits }) => edits.length > 0),
    libraryLast: true,
  });
  if (done.ok && app.state.activeEntityId === id) app.set({ activeEntityId: null });
  return done;
}

/** What makes one brief forget these entities. */
function listReleases(app: AppStore, briefId: PassageRef['briefId'], gone: ReadonlySet<EntityId>) {
  const marks = findMarks(app.state, briefId);
  if (marks === undefined) return [];
  const modified = app.nowText();
  const ends = [...marks.relations.values()].filter(({ from, to }) =>
    [from, to].some((end) => end.kind === 'entity' && gone.has(end.entityId)),
  );
  const named = [...marks.annotations.values()].filter(
    ({ entityId }) => entityId !== null && gone.has(entityId),
  );
  return [
    ...ends.map((relation) => ({ kind: 'relation/remove', id: relation.id }) as const),
    ...named.map(
      (annotation) =>
        ({ kind: 'annotation/update', id: annotation.id, changes: { entityId: null, modified } }) as const,
    ),
  ];
}
