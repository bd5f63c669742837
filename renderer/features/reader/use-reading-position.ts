import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { findLineRects } from './line-rects.ts';
import type { TextMap } from './range-to-offsets.ts';
import { findOffsetAtY } from './viewport-offsets.ts';

/** The line at the top of the window, and how far below the edge it stands (CSS pixels). */
interface ReadingPosition {
  readonly offset: number;
  readonly distancePx: number;
}

/** Long enough after the last scroll event that measuring disturbs no frame of the scroll. */
const SETTLED_AFTER_MS = 90;
/** Text that comes into view after the letters have grown or shrunk takes its true size a frame or two later. */
const STILL_FRAMES = 3;
/** Not longer, because a person who scrolls meanwhile means it. */
const MOST_RESTORING_FRAMES = 10;
const SAME_PLACE_PX = 2;

interface PositionInput {
  readonly map: TextMap | null;
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** Changes whenever the letters change size or place: font, size, spacing, width. */
  readonly typography: string;
}

/**
 * Keeps the line that is being read where it is while panes open, the window changes width or the letters grow. The
 * browser's own scroll anchoring holds paragraphs, which is not enough: a long paragraph breaks anew above the line.
 */
export function useReadingPosition({ map, scrollerRef, typography }: PositionInput): void {
  const position = useRef<ReadingPosition | null>(null);
  /** Stops the restoring that is under way, if any. */
  const restoring = useRef<(() => void) | null>(null);
  const restore = useCallback(() => {
    const scroller = scrollerRef.current;
    if (!map || !scroller || !position.current) return;
    restoring.current?.();
    restoring.current = holdReadingPosition({ map, scroller, position: position.current }, () => {
      restoring.current = null;
    });
  }, [map, scrollerRef]);

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!map || !scroller) return;
    const note = () => {
      const held = position.current;
      if (held && restoring.current) return;
      // A scroll that only undid a move is no new place to read: a new line noted each time would creep away.
      if (held && Math.abs(findDrift(map, scroller, held) ?? SAME_PLACE_PX) < SAME_PLACE_PX) return;
      position.current = findReadingPosition(map, scroller);
    };
    let timer = setTimeout(note, SETTLED_AFTER_MS);
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(note, SETTLED_AFTER_MS);
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', onScroll);
      restoring.current?.();
      restoring.current = null;
      position.current = null;
    };
  }, [map, scrollerRef]);

  useEffect(() => {
    const scroller = scrollerRef.current;
    if (!map || !scroller) return;
    let lastWidth = map.root.clientWidth;
    const observer = new ResizeObserver(() => {
      if (map.root.clientWidth === lastWidth) return;
      lastWidth = map.root.clientWidth;
      restore();
    });
    observer.observe(map.root);
    return () => observer.disconnect();
  }, [map, scrollerRef, restore]);

  const lastTypography = useRef(typography);
  useLayoutEffect(() => {
    if (lastTypography.current === typography) return;
    lastTypography.current = typography;
    restore();
  }, [restore, typography]);
}

/** `null` at the very top, where the title should stay in view whatever happens below it. */
export function findReadingPosition(map: TextMap, scroller: HTMLElement): ReadingPosition | null {
  if (scroller.scrollTop < 1) return null;
  const { top } = scroller.getBoundingClientRect();
  const offset = findOffsetAtY(map, top);
  const line = offset === null ? undefined : findLineRects(map, { start: offset, end: offset + 1 })[0];
  return offset !== null && line ? { offset, distancePx: line.top - top } : null;
}

/** How far the held line has moved down from where it was, in CSS pixels. */
function findDrift(
  map: TextMap,
  scroller: HTMLElement,
  { offset, distancePx }: ReadingPosition,
): number | null {
  const line = findLineRects(map, { start: offset, end: offset + 1 })[0];
  return line ? line.top - scroller.getBoundingClientRect().top - distancePx : null;
}

interface Held {
  readonly map: TextMap;
  readonly scroller: HTMLElement;
  readonly position: ReadingPosition;
}

/** Puts the line back frame by frame until it stays. @returns stops it */
export function holdReadingPosition({ map, scroller, position }: Held, onDone: () => void): () => void {
  let next = 0;
  let still = 0;
  let frames = 0;
  const step = () => {
    const driftPx = findDrift(map, scroller, position) ?? 0;
    const hasDrifted = Math.abs(driftPx) >= 1;
    if (hasDrifted) scroller.scrollTop += driftPx;
    still = hasDrifted ? 0 : still + 1;
    frames += 1;
    if (still > STILL_FRAMES || frames > MOST_RESTORING_FRAMES) onDone();
    else next = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(next);
}
