/** What a list shows, in order: rows to choose from, under headings that cannot be chosen. */
export type ListRow<Item> =
  | { readonly kind: 'heading'; readonly key: string; readonly text: string; readonly count: number }
  | { readonly kind: 'item'; readonly key: string; readonly item: Item };

export type CursorMove = 'next' | 'previous' | 'first' | 'last' | 'next-page' | 'previous-page';

const PAGE_ROWS = 10;

/** For each row its place among the items, 1-based; a heading has the place of the item before it. */
export function getItemPositions<Item>(rows: readonly ListRow<Item>[]): readonly number[] {
  let position = 0;
  return rows.map((row) => {
    if (row.kind === 'item') position += 1;
    return position;
  });
}

/** The key that the cursor moves to; stays at the ends. From nowhere, any move goes to the first or last item. */
export function findMoveTarget<Item>(
  rows: readonly ListRow<Item>[],
  fromKey: string | null,
  move: CursorMove,
): string | null {
  const keys = rows.flatMap((row) => (row.kind === 'item' ? [row.key] : []));
  const last = keys.length - 1;
  const from = fromKey === null ? -1 : keys.indexOf(fromKey);
  const steps: Record<CursorMove, number> = {
    next: from + 1,
    previous: from === -1 ? 0 : from - 1,
    first: 0,
    last,
    'next-page': from + PAGE_ROWS,
    'previous-page': from - PAGE_ROWS,
  };
  return keys[Math.max(0, Math.min(last, steps[move]))] ?? null;
}

/** The next item after the cursor, wrapping round, whose text starts with what was typed. Both must be folded. */
export function findTypedRow<Item>(
  rows: readonly ListRow<Item>[],
  fromKey: string | null,
  typed: string,
  getFoldedText: (item: Item) => string,
): string | null {
  const from = rows.findIndex((row) => row.key === fromKey);
  // A first letter looks past the current row, more letters may keep it.
  const offset = typed.length === 1 ? 1 : 0;
  for (let step = 0; step < rows.length; step += 1) {
    const row = rows[(Math.max(from, 0) + offset + step) % rows.length];
    if (row?.kind === 'item' && getFoldedText(row.item).startsWith(typed)) return row.key;
  }
  return null;
}
