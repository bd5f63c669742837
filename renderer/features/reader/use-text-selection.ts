import { useMemo } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { TextMap } from './range-to-offsets.ts';
import { toPassageRange } from './selection-range.ts';
import { useSelectedRange } from './use-selected-range.ts';

/** What is selected in this text right now, snapped and trimmed; `null` when nothing is. */
export function findSelectedRange(map: TextMap): OffsetRange | null {
  const selection = map.root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(map.root)) return null;
  const offsets = map.findOffsets(range);
  return offsets && toPassageRange(map.text, offsets);
}

/** What is selected in this text, as it changes. */
export function useTextSelection(
  map: TextMap | null,
  onChange: (range: OffsetRange | null) => void,
): OffsetRange | null {
  const find = useMemo(() => map && (() => findSelectedRange(map)), [map]);
  return useSelectedRange(find, onChange);
}
