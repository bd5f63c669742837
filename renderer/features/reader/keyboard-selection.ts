import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { findCaretBox, findCaretOffset } from './caret.ts';
import type { TextMap } from './range-to-offsets.ts';
import {
  findNextUnitStart,
  findUnitEnd,
  findUnitStart,
  growSelection,
  type SelectableUnit,
  shrinkSelection,
} from './text-unit-range.ts';
import { findSelectedRange } from './use-text-selection.ts';

export interface CaretStep {
  /** `extend` keeps the other end where it is. */
  readonly alter: 'move' | 'extend';
  readonly unit: 'character' | 'word' | 'line' | 'lineboundary' | 'sentence' | 'paragraph' | 'document';
  /** `left` and `right` are as seen, so that arrows mean the same in right-to-left text. */
  readonly direction: 'forward' | 'backward' | 'left' | 'right';
}

/** Moves the caret or the free end of the selection by one unit and keeps it in view. */
export function stepCaret(map: TextMap, scroller: HTMLElement, step: CaretStep): void {
  const selection = map.root.ownerDocument.getSelection();
  const from = findCaretOffset(map);
  if (!selection || from === null) return;
  const { unit } = step;
  // By paragraph the browser runs to the end of the document, and its sentences stop after every title.
  if (unit === 'paragraph' || unit === 'sentence' || unit === 'document') {
    goTo(map, selection, findStepEnd(map, from, { ...step, unit }), step);
  } else selection.modify(step.alter, step.direction, unit);
  if (findCaretOffset(map) === null) goTo(map, selection, from, step);
  keepCaretInView(map, scroller);
  if (unit === 'document' && !isForward(step)) scroller.scrollTop = 0; // the title, too
}

function isForward({ direction }: CaretStep): boolean {
  return direction === 'forward' || direction === 'right';
}

function findStepEnd(
  map: TextMap,
  from: number,
  step: CaretStep & { readonly unit: 'sentence' | 'paragraph' | 'document' },
): number {
  const { alter, unit } = step;
  if (unit === 'document') return isForward(step) ? map.text.length : 0;
  if (!isForward(step)) return findUnitStart(map, from, unit);
  return alter === 'extend' ? findUnitEnd(map, from, unit) : findNextUnitStart(map, from, unit);
}

function goTo(map: TextMap, selection: Selection, offset: number, { alter }: CaretStep): void {
  const position = map.findPosition(offset, alter === 'extend' ? 'backward' : 'forward');
  if (!position) return;
  if (alter === 'extend') selection.extend(position.node, position.offset);
  else selection.collapse(position.node, position.offset);
}

/** Lines of context that stay visible beyond the caret. */
const CONTEXT_PX = 40;

function keepCaretInView(map: TextMap, scroller: HTMLElement): void {
  const offset = findCaretOffset(map);
  const box = offset === null ? null : findCaretBox(map, offset);
  if (!box) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const above = top + CONTEXT_PX - box.top;
  const below = box.top + box.height - (bottom - CONTEXT_PX);
  if (above > 0) scroller.scrollTop -= above;
  else if (below > 0) scroller.scrollTop += below;
}

/** Selects the units under the selection or the caret; asked again, one unit more (or less). */
export function selectUnits(
  map: TextMap,
  unit: SelectableUnit,
  change: 'grow' | 'shrink' = 'grow',
): OffsetRange | null {
  const caret = findCaretOffset(map);
  const selected = findSelectedRange(map) ?? (caret === null ? null : { start: caret, end: caret });
  if (!selected) return null;
  return change === 'grow' ? growSelection(map, selected, unit) : shrinkSelection(map, selected, unit);
}
