import type { Entity } from '../model/entity.ts';
import type { EntityTypeId } from '../model/ids.ts';

/**
 * The entity of this type that bears exactly this name or alias, apart from case and white space. Accents and
 * punctuation count here, other than in a search: a mention is linked by this without anybody being asked.
 */
export function findEntityByName(
  entities: Iterable<Entity>,
  name: string,
  type: EntityTypeId,
): Entity | undefined {
  const wanted = normalize(name);
  for (const entity of entities) {
    if (entity.mergedInto !== null || entity.type !== type) continue;
    if (getNames(entity).includes(wanted)) return entity;
  }
  return undefined;
}

/** Kept, because tagging asks for one name among all of the library's, between a key and its paint. */
const namesOf = new WeakMap<Entity, readonly string[]>();

function getNames(entity: Entity): readonly string[] {
  const known = namesOf.get(entity);
  if (known !== undefined) return known;
  const names = [entity.name, ...entity.aliases].map(normalize);
  namesOf.set(entity, names);
  return names;
}

function normalize(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
}
