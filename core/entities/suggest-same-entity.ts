import type { Entity } from '../model/entity.ts';
import { compareNames, type FoldedName, foldEntityName, type NameMatch } from './compare-names.ts';

export interface SameEntitySuggestion extends NameMatch {
  readonly left: Entity;
  readonly right: Entity;
}

const MAXIMUM_SUGGESTIONS = 100;
/** Longer names are looked up by each of their words only: the parts of a name double with each word. */
const MAXIMUM_WORDS_IN_PARTS = 7;
/** So many names that begin alike tell nothing any more, and comparing all of them would take seconds. */
const MAXIMUM_ALIKE = 200;

interface Named {
  readonly entity: Entity;
  /** Its place in the registry: the earlier one of a pair is `left`. */
  readonly index: number;
  readonly name: FoldedName;
}

/**
 * Pairs of entities that may be the same: one name among the other's, initials of the other, a part of it, or a
 * spelling away. Suggestions only: nothing is merged without a person, and a pair that a person has called two is not
 * asked about again.
 *
 * Names are looked up by what they could match rather than each compared with each, so that a registry of thousands
 * takes milliseconds.
 */
export function suggestSameEntities(entities: Iterable<Entity>): readonly SameEntitySuggestion[] {
  const names = listNames(entities);
  const pairs = new Map<string, SameEntitySuggestion>();
  const consider = (a: Named, b: Named) => keepBest(pairs, a, b);
  pairPartsAndInitials(names, consider);
  pairAlike(names, consider);
  return [...pairs.values()].sort((left, right) => right.score - left.score).slice(0, MAXIMUM_SUGGESTIONS);
}

function listNames(entities: Iterable<Entity>): readonly Named[] {
  return [...entities]
    .filter(({ mergedInto }) => mergedInto === null)
    .flatMap((entity, index) =>
      [entity.name, ...entity.aliases]
        .map((name) => ({ entity, index, name: foldEntityName(name) }))
        .filter(({ name }) => name.folded !== ''),
    );
}

function keepBest(pairs: Map<string, SameEntitySuggestion>, a: Named, b: Named): void {
  if (a.index === b.index || a.entity.type !== b.entity.type) return;
  if (a.entity.distinctFrom.includes(b.entity.id) || b.entity.distinctFrom.includes(a.entity.id)) return;
  const match = compareNames(a.name, b.name);
  if (match === undefined) return;
  const [left, right] = a.index < b.index ? [a, b] : [b, a];
  const key = `${left.index} ${right.index}`;
  if (match.score > (pairs.get(key)?.score ?? 0))
    pairs.set(key, { left: left.entity, right: right.entity, ...match });
}

type Consider = (a: Named, b: Named) => void;

/** A name meets those that it holds as a part (or as a whole), and those that are its initials. */
function pairPartsAndInitials(names: readonly Named[], consider: Consider): void {
  const byName = groupNames(names, ({ name }) => [name.folded]);
  for (const named of names) {
    for (const part of [...listParts(named.name.words), named.name.initials]) {
      for (const other of (byName.get(part) ?? []).slice(0, MAXIMUM_ALIKE)) consider(named, other);
    }
  }
}

/** All names that can be left of this one by leaving words out, the whole among them. */
function listParts(words: readonly string[]): ReadonlySet<string> {
  if (words.length > MAXIMUM_WORDS_IN_PARTS) return new Set([...words, words.join(' ')]);
  let parts: readonly string[] = [''];
  for (const word of words)
    parts = [...parts, ...parts.map((part) => (part === '' ? word : `${part} ${word}`))];
  return new Set(parts.slice(1));
}

/** A slip of the pen leaves the beginning as it is, or the first letter and the end. */
function pairAlike(names: readonly Named[], consider: Consider): void {
  const groups = groupNames(names, ({ name: { folded } }) => [
    `${folded.slice(0, 3)}…`,
    `${folded.slice(0, 1)}…${folded.slice(-2)}`,
  ]);
  for (const group of groups.values()) {
    const alike = group.slice(0, MAXIMUM_ALIKE);
    for (const [index, a] of alike.entries()) for (const b of alike.slice(index + 1)) consider(a, b);
  }
}

function groupNames(
  names: readonly Named[],
  listKeys: (named: Named) => readonly string[],
): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const named of names) {
    for (const key of listKeys(named)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [named]);
      else group.push(named);
    }
  }
  return groups;
}
