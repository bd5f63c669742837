import { useEffect, useRef, useState } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';

/**
 * Follows the browser's selection and reports it once a frame at most, and only when it has changed.
 * @param find reads what is selected right now; memoised; `null` while there is nothing to select in
 */
export function useSelectedRange(
  find: (() => OffsetRange | null) | null,
  onChange: (range: OffsetRange | null) => void,
): OffsetRange | null {
  const [selected, setSelected] = useState<OffsetRange | null>(null);
  const report = useRef(onChange);
  useEffect(() => {
    report.current = onChange;
  });
  useEffect(() => {
    if (!find) return;
    let last: OffsetRange | null = null;
    let frame = 0;
    const read = () => {
      frame = 0;
      const next = find();
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
  }, [find]);
  return selected;
}
