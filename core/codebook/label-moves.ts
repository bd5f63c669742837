import type { Annotation } from '../model/annotation.ts';
import type { LabelId } from '../model/ids.ts';

/** What becomes of the passages of a label that is taken away. */
export type LabelMove =
  | {
      readonly kind: 'relabel';
      readonly to: LabelId;
      /** The name of the old label, to be kept as a tag of each passage; `null` to let it go. */
      readonly tag: string | null;
    }
  | { readonly kind: 'delete' };

export type LabelMoves = ReadonlyMap<LabelId, LabelMove>;

/** A passage keeps no more tags than this (the model's limit). */
const MAXIMUM_TAGS = 100;

/**
 * Adds what becomes of one more label. Passages that an earlier move has sent to that label go on with it, so that
 * a move always ends at a label that is still there.
 */
export function addLabelMove(moves: LabelMoves, label: LabelId, move: LabelMove): LabelMoves {
  const redirected = [...moves].map(([from, earlier]): [LabelId, LabelMove] => {
    if (earlier.kind === 'delete' || earlier.to !== label) return [from, earlier];
    return [from, move.kind === 'delete' ? move : { ...earlier, to: move.to }];
  });
  return new Map([...redirected, [label, move]]);
}

/** Passages of each label once the moves are made. */
export function countAfterMoves(
  counts: Readonly<Record<string, number>>,
  moves: LabelMoves,
): Readonly<Record<string, number>> {
  const after: Record<string, number> = { ...counts };
  for (const [from, move] of moves) {
    const moved = counts[from] ?? 0;
    delete after[from];
    if (move.kind === 'relabel' && moved > 0) after[move.to] = (after[move.to] ?? 0) + moved;
  }
  return after;
}

/** What a move changes in one passage; `null` deletes it. */
export function applyLabelMove(
  annotation: Pick<Annotation, 'tags'>,
  move: LabelMove,
): (Pick<Annotation, 'label'> & Partial<Pick<Annotation, 'tags'>>) | null {
  if (move.kind === 'delete') return null;
  const { tags } = annotation;
  const { tag } = move;
  if (tag === null || tags.includes(tag) || tags.length >= MAXIMUM_TAGS) return { label: move.to };
  return { label: move.to, tags: [...tags, tag] };
}
