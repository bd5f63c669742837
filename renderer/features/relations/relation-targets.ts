import type { RelationEnd } from '#core/model/relation.ts';
import { foldText, hasAllWords } from '#core/search/fold-text.ts';

/** What a relation can lead to: a passage of any brief, or an entity. */
export interface RelationTarget {
  readonly end: RelationEnd;
  /** The quote or the name. */
  readonly text: string;
  /** Where it is or what it is: title of the brief, type of the entity. */
  readonly detail: string;
}

const MAX_TARGETS = 50;

/** Targets whose words hold what was typed, in their order; the same end is never offered to itself. */
export function findTargets(
  targets: readonly RelationTarget[],
  query: string,
  isExcluded: (end: RelationEnd) => boolean,
): readonly RelationTarget[] {
  const folded = foldText(query.trim());
  const found: RelationTarget[] = [];
  for (const target of targets) {
    if (isExcluded(target.end)) continue;
    if (folded !== '' && !hasAllWords(foldText(`${target.text} ${target.detail}`), folded)) continue;
    found.push(target);
    if (found.length === MAX_TARGETS) break;
  }
  return found;
}
