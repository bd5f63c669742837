import type { MarginEntry } from './layout-margin.ts';

/** From the middle of one note to the middle of another. CSS pixels from the top of the page. */
export interface MarginArc {
  readonly fromPx: number;
  readonly toPx: number;
}

/** One arc for each note, or count of notes, that a linked passage is in; none to where the active one itself is. */
export function listArcs<Id>(
  entries: readonly MarginEntry<Id>[],
  activeId: Id | null,
  linkedIds: ReadonlySet<Id>,
): readonly MarginArc[] {
  const holds = (entry: MarginEntry<Id>, isWanted: (id: Id) => boolean) =>
    entry.type === 'note' ? isWanted(entry.id) : entry.ids.some(isWanted);
  const active = entries.find((entry) => holds(entry, (id) => id === activeId));
  if (active === undefined) return [];
  const middle = ({ topPx, heightPx }: MarginEntry<Id>) => topPx + heightPx / 2;
  return entries
    .filter((entry) => entry !== active && holds(entry, (id) => linkedIds.has(id)))
    .map((entry) => ({ fromPx: middle(active), toPx: middle(entry) }));
}
