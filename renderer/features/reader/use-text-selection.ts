import { useEffect, useRef, useState } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import type { TextMap } from './range-to-offsets.ts';
import { toPassageRange } from './selection-range.ts';

/** What is selected in this text right now, snapped and trimmed; `null` when nothing is. */
export function findSelectedRange(map: TextMap): OffsetRange | null {
  const selection = map.root.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(map.root)) return null;
  const offsets = map.findOffsets(range);
  return offsets && toPassageRange(map.text, offsets);
}

/** Follows the browser's selection and reports it once a frame at most, and only when it has changed. */
export function useTextSelection(
  map: TextMap | null,
  onChange: (range: OffsetRange | null) => void,
): OffsetRange | null {
  const [selected, setSelected] = useState<OffsetRange | null>(null);
  const report = useRef(onChange);
  useEffect(() => {
    report.current = onChange;
  });
  useEffect(() => {
    if (!map) return;
    let last: OffsetRange | null = null;
    let frame = 0;
    const read = () => {
      frame = 0;
      const next = findSelectedRange(map);
      if (next?.start === last?.start && next?.end === last?.end) return;
      last = next;
      setSelected(next);
      report.current(next);
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', schedule);
    return () => {
      document.removeEventListener('selectionchange', schedule);
      cancelAnimationFrame(frame);
      if (last) report.current(null);
      setSelected(null);
    };
  }, [map]);
  return selected;
}
