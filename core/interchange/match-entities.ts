import { foldName } from '../entities/fold-name.ts';
import { resolveEntity } from '../entities/resolve-entity.ts';
import type { Entity } from '../model/entity.ts';
import { type EntityId, entityIdSchema, entityTypeIdSchema } from '../model/ids.ts';
import type { InterchangeEntity } from './interchange-document.ts';
import type { MergeContext } from './plan-merge.ts';

export interface EntityMatches {
  /** Key in the file → entity of the library, known or to be created. */
  readonly byKey: ReadonlyMap<string, EntityId>;
  readonly created: readonly Entity[];
}

/**
 * An entity of the file is one of the library when its id or an external id is, or when a name is the same and the
 * types do not contradict each other. Names alone across types never match: a ship is not the town it is called after.
 */
export function matchEntities(
  entities: readonly InterchangeEntity[],
  { library, now, newId, author }: MergeContext,
): EntityMatches {
  const registry = [...library.entities.values()].filter(({ mergedInto }) => mergedInto === null);
  const types = new Set(library.codebook.entityTypes.map(({ id }) => String(id)));
  const byKey = new Map<string, EntityId>();
  const created: Entity[] = [];
  for (const stated of entities) {
    const entity = { ...stated, name: stated.name.trim().slice(0, 500) || stated.key.slice(0, 500) };
    const known =
      findById(entity, library.entities) ??
      [...registry, ...created].find((candidate) => isSame(candidate, entity));
    if (known !== undefined) {
      byKey.set(entity.key, known.id);
      continue;
    }
    const time = now().toISOString();
    const fresh: Entity = {
      id: entityIdSchema.parse(newId()),
      type: entityTypeIdSchema.parse(entity.type !== null && types.has(entity.type) ? entity.type : 'other'),
      name: entity.name,
      aliases: [
        ...new Set(entity.aliases.map((alias) => alias.slice(0, 500)).filter((alias) => alias !== '')),
      ].slice(0, 200),
      externalIds: entity.externalIds.slice(0, 50),
      note: entity.note.slice(0, 100_000),
      mergedInto: null,
      distinctFrom: [],
      author,
      created: time,
      modified: time,
    };
    created.push(fresh);
    byKey.set(entity.key, fresh.id);
  }
  return { byKey, created };
}

function findById(
  { key, name }: InterchangeEntity,
  registry: ReadonlyMap<EntityId, Entity>,
): Entity | undefined {
  const id = entityIdSchema.safeParse(key);
  const found = id.success ? resolveEntity(registry, id.data) : undefined;
  // ids of two libraries may be alike by chance: the name has to agree too
  return found !== undefined && hasName(found, name) ? found : undefined;
}

function isSame(candidate: Entity, { name, type, externalIds }: InterchangeEntity): boolean {
  const shares = externalIds.some(({ source, id }) =>
    candidate.externalIds.some((other) => other.source === source && other.id === id),
  );
  if (shares) return true;
  return hasName(candidate, name) && (type === null || type === candidate.type);
}

function hasName({ name, aliases }: Entity, wanted: string): boolean {
  const folded = foldName(wanted);
  return [name, ...aliases].some(
    (candidate) => candidate === wanted || (folded !== '' && foldName(candidate) === folded),
  );
}
