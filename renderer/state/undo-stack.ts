import type { BriefEdit, LibraryEdit } from '#core/edits/edit.ts';
import type { AnnotationId, BriefId } from '#core/model/ids.ts';

const MAXIMUM_ENTRIES = 500;

/** The edits of one user action by document. Library edits come first: what is referred to is written first. */
export interface ActionEdits {
  readonly library: readonly LibraryEdit[];
  readonly briefs: readonly { readonly briefId: BriefId; readonly edits: readonly BriefEdit[] }[];
}

/** How to take one action back, and where to look when it is. */
export interface UndoEntry {
  readonly label: string;
  readonly edits: ActionEdits;
  /** Undoing runs against the order of doing: briefs first, then the library. */
  readonly libraryLast: boolean;
  readonly focus: { readonly briefId: BriefId; readonly annotationId: AnnotationId | null } | null;
  /** Entries of one run of typing share a key and are taken back together. */
  readonly coalesceKey: string | null;
}

/**
 * Adds an entry. Where it continues the same run of typing, the older entry already leads back to the state
 * before the run, so it stays and the new one is not needed.
 */
export function pushUndo(stack: readonly UndoEntry[], entry: UndoEntry): readonly UndoEntry[] {
  const top = stack.at(-1);
  if (entry.coalesceKey !== null && top?.coalesceKey === entry.coalesceKey) return stack;
  return [...stack, entry].slice(-MAXIMUM_ENTRIES);
}

/** Ends a run of typing: the next edit with the same key is an undo step of its own. */
export function sealUndo(stack: readonly UndoEntry[]): readonly UndoEntry[] {
  const top = stack.at(-1);
  if (top === undefined || top.coalesceKey === null) return stack;
  return [...stack.slice(0, -1), { ...top, coalesceKey: null }];
}
