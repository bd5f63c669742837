import type { Entity } from '#core/model/entity.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';

export interface EntityMatch {
  readonly entity: Entity;
  /** The alias that matched when the name did not, to say why this entity is offered; else `null`. */
  readonly alias: string | null;
}

interface FindOptions {
  /** By entity id; the more often mentioned comes first among equals. */
  readonly mentionCounts: Readonly<Record<string, number>>;
  /** Entities of this type come first: the label of the passage asks for it. */
  readonly preferredType?: string | null;
}

/**
 * Entities whose name or one of whose aliases holds what was typed, best first: the whole name, a name that starts so,
 * a word that starts so, anywhere. Absorbed entities are never offered.
 */
export function findEntities(
  entities: readonly Entity[],
  query: string,
  { mentionCounts, preferredType = null }: FindOptions,
): readonly EntityMatch[] {
  const folded = foldText(query.trim());
  return entities
    .flatMap((entity) => {
      const match = entity.mergedInto === null ? matchEntity(entity, folded) : null;
      if (match === null) return [];
      const typeRank = preferredType !== null && entity.type !== preferredType ? 1 : 0;
      return [{ ...match, order: [match.rank, typeRank, -(mentionCounts[entity.id] ?? 0)] as const }];
    })
    .toSorted(
      (left, right) =>
        left.order[0] - right.order[0] ||
        left.order[1] - right.order[1] ||
        left.order[2] - right.order[2] ||
        left.entity.name.localeCompare(right.entity.name),
    )
    .map(({ entity, alias }) => ({ entity, alias }));
}

/** The entity that already bears this name, whatever its case and accents: naming it again adds nothing new. */
export function findEntityByName(entities: readonly Entity[], name: string): Entity | undefined {
  const folded = foldText(name.trim());
  return entities.find(
    (entity) =>
      entity.mergedInto === null &&
      [entity.name, ...entity.aliases].some((each) => foldText(each) === folded),
  );
}

function matchEntity(entity: Entity, query: string): (EntityMatch & { readonly rank: number }) | null {
  const nameRank = rankName(foldText(entity.name), query);
  if (nameRank !== null) return { entity, alias: null, rank: nameRank };
  let best: (EntityMatch & { readonly rank: number }) | null = null;
  for (const alias of entity.aliases) {
    const rank = rankName(foldText(alias), query);
    // A hit on an alias counts half a step less than the same hit on the name.
    if (rank !== null && (best === null || rank + 0.5 < best.rank))
      best = { entity, alias, rank: rank + 0.5 };
  }
  return best;
}

function rankName(name: string, query: string): number | null {
  if (query === '') return 3;
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (!hasAllWords(name, query)) return null;
  return name.includes(` ${query}`) ? 2 : 3;
}
