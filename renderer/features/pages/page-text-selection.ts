import type { OffsetRange } from '#core/anchoring/offsets.ts';

/**
 * The words on the pages are text nodes of their own, one a run, under `data-from`: what the browser selects in them, it can
 * copy, read aloud and extend by keyboard. This file alone maps them to offsets.
 */
const RUN = '[data-from]';
/** Spaces, line feeds and a list marker, in UTF-16 units. */
const MOST_BETWEEN_RUNS = 40;

/** @returns the words that are selected on the pages under `root`; `null` when nothing is */
export function findSelectedOffsets(root: HTMLElement): OffsetRange | null {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = toOffset(root, startContainer, startOffset);
  const end = toOffset(root, endContainer, endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function toOffset(root: HTMLElement, node: Node, nodeOffset: number): number | null {
  const run = node instanceof Text ? node.parentElement : null;
  if (run === null || !root.contains(run) || run.dataset.from === undefined) return null;
  return Number(run.dataset.from) + Math.min(nodeOffset, node.textContent?.length ?? 0);
}

/**
 * @param range where the selection begins and where it goes; the end may lie before the start
 * @returns false when one of them is on a page that is not shown
 */
export function selectOffsets(root: HTMLElement, range: { anchor: number; focus: number }): boolean {
  const isForward = range.anchor <= range.focus;
  const anchor = findPosition(root, range.anchor, isForward ? 'after' : 'before');
  const focus = findPosition(root, range.focus, isForward ? 'before' : 'after');
  const selection = root.ownerDocument.getSelection();
  if (anchor === null || focus === null || selection === null) return false;
  selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  return true;
}

/** True when the selection, be it empty, is in the words of the pages. */
export function hasCaret(root: HTMLElement): boolean {
  const node = root.ownerDocument.getSelection()?.focusNode;
  return node instanceof Text && root.contains(node) && node.parentElement?.dataset.from !== undefined;
}

/** Where selecting by keyboard begins. */
export function placeCaret(root: HTMLElement, offset: number): void {
  const position = findPosition(root, offset, 'after');
  if (position !== null) root.ownerDocument.getSelection()?.collapse(position.node, position.offset);
}

/** @param side which run is meant where one ends and the next begins: the one `before` or the one `after` */
function findPosition(
  root: HTMLElement,
  offset: number,
  side: 'before' | 'after',
): { readonly node: Node; readonly offset: number } | null {
  let found: HTMLElement | undefined;
  for (const run of root.querySelectorAll<HTMLElement>(RUN)) {
    const from = Number(run.dataset.from);
    if (from > offset || (side === 'before' && from === offset)) break;
    found = run;
  }
  const node = found?.firstChild;
  if (!found || !node) return null;
  const within = offset - Number(found.dataset.from);
  const length = node.textContent?.length ?? 0;
  // Further away it stands on a page that is not shown: other words must not be taken for it.
  return within <= length + MOST_BETWEEN_RUNS ? { node, offset: Math.min(within, length) } : null;
}
