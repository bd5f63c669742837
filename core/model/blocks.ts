import { z } from 'zod';

const range = { start: z.int().min(0), end: z.int().min(0) };

/**
 * Structure over the canonical text. Blocks are ascending and do not overlap; `[start, end)` are UTF-16 offsets
 * into the text (`core/anchoring/offsets.ts`). Text between blocks (blank lines, list markers) is part of the
 * text but not shown as a passage of its own.
 */
export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), ...range, level: z.int().min(1).max(6) }),
  z.strictObject({ type: z.literal('paragraph'), ...range }),
  z.strictObject({
    type: z.literal('list-item'),
    ...range,
    level: z.int().min(1).max(12),
    /** What stands before the item: `•`, `3.`, `b)`. Shown by the reader, never selectable. */
    marker: z.string().max(12),
  }),
  z.strictObject({
    type: z.literal('table-cell'),
    ...range,
    table: z.int().min(0),
    row: z.int().min(0),
    column: z.int().min(0),
    isHeader: z.boolean(),
  }),
  z.strictObject({ type: z.literal('quote'), ...range }),
  /** Line breaks and runs of spaces matter: code, ASCII tables, telegrams. */
  z.strictObject({ type: z.literal('preformatted'), ...range }),
  /** Zero-length mark before page `page` (1-based). */
  z.strictObject({ type: z.literal('page-break'), ...range, page: z.int().min(1) }),
]);
export type Block = Readonly<z.infer<typeof blockSchema>>;

/** The canonical text of a brief: fixed at import, LF only, well-formed UTF-16, never normalised behind the user's back. */
export const briefTextSchema = z
  .strictObject({
    text: z.string(),
    blocks: z.array(blockSchema),
  })
  .refine(
    ({ text, blocks }) => areBlocksInOrder(blocks, text.length),
    'Blocks must be ascending, apart, and inside the text.',
  );
export type BriefText = { readonly text: string; readonly blocks: readonly Block[] };

function areBlocksInOrder(blocks: readonly Block[], textLength: number): boolean {
  let position = 0;
  for (const block of blocks) {
    if (block.start < position || block.end < block.start || block.end > textLength) return false;
    position = block.end;
  }
  return true;
}
