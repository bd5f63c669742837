import { snapToGraphemes } from '#core/anchoring/snap-to-graphemes.ts';
import { type Box, findLineRects } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';
import { findOffsetAtY } from './viewport-offsets.ts';

/** Where the moving end of the selection is, if it is in this text. */
export function findCaretOffset(map: TextMap): number | null {
  const selection = map.root.ownerDocument.getSelection();
  if (!selection?.focusNode || !map.root.contains(selection.focusNode)) return null;
  return map.findOffset(selection.focusNode, selection.focusOffset, 'forward');
}

function placeCaret(map: TextMap, offset: number): void {
  const position = map.findPosition(offset, 'forward');
  if (position) map.root.ownerDocument.getSelection()?.collapse(position.node, position.offset);
}

/** Gives the keyboard a place to start from: the passage in hand if it is in view, else the first line in view. */
export function ensureCaret(map: TextMap, scroller: HTMLElement, preferredOffset: number | null): void {
  if (findCaretOffset(map) !== null) return;
  const frame = scroller.getBoundingClientRect();
  const preferred = preferredOffset === null ? null : findCaretBox(map, preferredOffset);
  const isInView = preferred && preferred.top >= frame.top && preferred.top < frame.bottom;
  const offset = isInView ? preferredOffset : findOffsetAtY(map, frame.top);
  if (offset !== null) placeCaret(map, offset);
}

/** The line that a caret would be at an offset: no width, as tall as its letters, in viewport coordinates. */
export function findCaretBox(map: TextMap, offset: number): Box | null {
  const block = map.getBlock(offset);
  if (!block) return null;
  // Behind a block's last character is still in that block, not at the start of the next.
  const inBlock = Math.min(Math.max(offset, block.start), block.end) - block.start;
  const range = map.root.ownerDocument.createRange();
  range.setStart(block.node, inBlock);
  range.collapse(true);
  const rect = range.getClientRects()[0];
  if (rect && rect.height > 0) return { left: rect.left, top: rect.top, width: 0, height: rect.height };
  // At the end of a wrapped line or block the caret has no box of its own: it stands behind the letter before.
  const letter = snapToGraphemes(map.text, { start: Math.max(0, offset - 1), end: offset });
  const before = findLineRects(map, letter).at(-1);
  return before ? { ...before, left: before.left + before.width, width: 0 } : null;
}
