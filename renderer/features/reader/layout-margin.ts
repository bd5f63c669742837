/** A note that wants to stand beside its passage. CSS pixels from the top of the page. */
export interface MarginItem<Id> {
  readonly id: Id;
  readonly topPx: number;
  readonly heightPx: number;
}

export type MarginEntry<Id> =
  | { readonly type: 'note'; readonly id: Id; readonly topPx: number; readonly heightPx: number }
  | { readonly type: 'more'; readonly ids: readonly Id[]; readonly topPx: number; readonly heightPx: number };

interface MarginOptions<Id> {
  /** Stands exactly beside its passage: the others make room. */
  readonly activeId: Id | null;
}

export const MARGIN_GAP_PX = 6;
export const MORE_HEIGHT_PX = 18;
/** A note further from its passage than this would be taken for another's. */
export const LARGEST_SHIFT_PX = 56;

/**
 * Places notes from top to bottom without overlap: each at its passage or just below the one before. Where that would
 * carry a note too far away, it becomes part of a count. Every item is in exactly one entry.
 * @param items by `topPx`
 */
export function layoutMargin<Id>(
  items: readonly MarginItem<Id>[],
  { activeId }: MarginOptions<Id>,
): readonly MarginEntry<Id>[] {
  const placed: MarginEntry<Id>[] = [];
  for (const item of items) {
    if (item.id === activeId) placeActive(placed, item);
    else place(placed, item);
  }
  return placed;
}

function place<Id>(placed: MarginEntry<Id>[], item: MarginItem<Id>): void {
  const topPx = Math.max(item.topPx, cursorOf(placed));
  const last = placed.at(-1);
  if (topPx - item.topPx <= LARGEST_SHIFT_PX) placed.push({ type: 'note', ...item, topPx });
  else if (last?.type === 'more') placed[placed.length - 1] = { ...last, ids: [...last.ids, item.id] };
  else placed.push({ type: 'more', ids: [item.id], topPx, heightPx: MORE_HEIGHT_PX });
}

/** Takes away what stands in the active note's place and counts it, above if there is room for the count, else below. */
function placeActive<Id>(placed: MarginEntry<Id>[], item: MarginItem<Id>): void {
  const counted: Id[] = [];
  let freeTopPx = item.topPx;
  for (let last = placed.at(-1); last && cursorOf(placed) > item.topPx; last = placed.at(-1)) {
    counted.unshift(...(last.type === 'more' ? last.ids : [last.id]));
    freeTopPx = last.topPx;
    placed.pop();
  }
  const hasRoomAbove = freeTopPx + MORE_HEIGHT_PX + MARGIN_GAP_PX <= item.topPx;
  if (counted.length > 0 && hasRoomAbove) pushCount(placed, counted, freeTopPx);
  placed.push({ type: 'note', ...item });
  if (counted.length > 0 && !hasRoomAbove) pushCount(placed, counted, cursorOf(placed));
}

function pushCount<Id>(placed: MarginEntry<Id>[], ids: readonly Id[], topPx: number): void {
  const last = placed.at(-1);
  if (last?.type === 'more') placed[placed.length - 1] = { ...last, ids: [...last.ids, ...ids] };
  else placed.push({ type: 'more', ids, topPx, heightPx: MORE_HEIGHT_PX });
}

function cursorOf<Id>(placed: readonly MarginEntry<Id>[]): number {
  const last = placed.at(-1);
  return last ? last.topPx + last.heightPx + MARGIN_GAP_PX : Number.NEGATIVE_INFINITY;
}
