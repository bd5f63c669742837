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
    if ([entity.name, ...entity.aliases].some((known) => normalize(known) === wanted)) return entity;
  }
  return undefined;
}

function normalize(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
}
