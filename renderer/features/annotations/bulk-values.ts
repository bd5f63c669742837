import type { Marking } from '#core/model/marking.ts';

/** What many passages say about one thing: all the same, or not. */
export type SharedValue<Value> =
  | { readonly kind: 'same'; readonly value: Value }
  | { readonly kind: 'mixed' };

/** @param read values are compared as JSON, so records and lists count as the same when they say the same */
export function getSharedValue<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Value,
): SharedValue<Value> {
  const [first, ...rest] = items;
  if (first === undefined) return { kind: 'mixed' };
  const value = read(first);
  const text = JSON.stringify(value);
  return rest.every((item) => JSON.stringify(read(item)) === text)
    ? { kind: 'same', value }
    : { kind: 'mixed' };
}

/** The markings of one passage after the markings of all were changed: other schemes keep what they have. */
export function applyMarkingChange(
  markings: readonly Marking[],
  before: readonly Marking[],
  after: readonly Marking[],
): readonly Marking[] {
  const schemes = new Set([...before, ...after].map(({ scheme }) => scheme));
  const changed = [...schemes].filter(
    (scheme) => JSON.stringify(findOf(before, scheme)) !== JSON.stringify(findOf(after, scheme)),
  );
  const kept = markings.filter(({ scheme }) => !changed.includes(scheme));
  return [...kept, ...after.filter(({ scheme }) => changed.includes(scheme))];
}

function findOf(markings: readonly Marking[], scheme: string): Marking | null {
  return markings.find((marking) => marking.scheme === scheme) ?? null;
}

export interface SharedTags {
  /** On every passage, in the order of the first. */
  readonly common: readonly string[];
  /** On some of them only, by name. */
  readonly partial: readonly string[];
}

export function getSharedTags(items: readonly { readonly tags: readonly string[] }[]): SharedTags {
  const [first, ...rest] = items;
  const common = (first?.tags ?? []).filter((tag) => rest.every(({ tags }) => tags.includes(tag)));
  const all = new Set(items.flatMap(({ tags }) => tags));
  return { common, partial: [...all].filter((tag) => !common.includes(tag)).sort() };
}

/** The tags of one passage after some were added to all and others taken from all; its own order stays. */
export function changeTags(
  tags: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): readonly string[] {
  const kept = tags.filter((tag) => !removed.includes(tag));
  return [...kept, ...added.filter((tag) => !kept.includes(tag))];
}
