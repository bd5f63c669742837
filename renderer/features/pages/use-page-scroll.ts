import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useFrameCallback } from '../reader/use-frame-callback.ts';
import type { DrawQueue } from './draw-queue.ts';
import { findPageAt, findPagesWithin, type PageLayout } from './page-layout.ts';

/** Pages so much beyond the view, in parts of its height, are there before they are seen. */
const AHEAD = 0.75;
/** Drawing waits until the view has been still for so long. */
const STILL_AFTER_MS = 90;

export interface ShownPages {
  readonly first: number;
  readonly last: number;
  /** The one in the middle of the view. */
  readonly current: number;
}

/** Which pages are in view. State changes only when a page comes or goes, not with every pixel. */
export function usePageScroll(
  scrollerRef: RefObject<HTMLElement | null>,
  layout: PageLayout,
  queue: DrawQueue,
): ShownPages {
  const [shown, setShown] = useState<ShownPages>({ first: 0, last: 0, current: 0 });
  const measure = useCallback(() => {
    const scroller = scrollerRef.current;
    // Before the view has a size there is nothing to show, and much of nothing.
    if (scroller === null || layout.room === 0) return;
    const { scrollTop: top, clientHeight: height } = scroller;
    const ahead = height * AHEAD;
    const { first, last } = findPagesWithin(layout, { top: top - ahead, bottom: top + height + ahead });
    const current = findPageAt(layout.pages, top + height / 2);
    queue.setCentre(current);
    setShown((before) =>
      before.first === first && before.last === last && before.current === current
        ? before
        : { first, last, current },
    );
  }, [scrollerRef, layout, queue]);
  useLayoutEffect(measure, [measure]);
  const measureSoon = useFrameCallback(measure);
  useEffect(() => {
    const scroller = scrollerRef.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      queue.hold();
      clearTimeout(timer);
      timer = setTimeout(() => queue.release(), STILL_AFTER_MS);
      measureSoon();
    };
    scroller?.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller?.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
      queue.release();
    };
  }, [scrollerRef, queue, measureSoon]);
  return shown;
}

/** Keeps what is read in its place when pages change their size: a zoom, a wider pane. */
export function useSteadyPlace(scrollerRef: RefObject<HTMLElement | null>, layout: PageLayout): void {
  const before = useRef(layout);
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    const old = before.current;
    before.current = layout;
    if (scroller === null || old === layout || old.height === layout.height) return;
    const page = findPageAt(old.pages, scroller.scrollTop);
    const from = old.pages[page];
    const to = layout.pages[page];
    if (from === undefined || to === undefined) return;
    const share = (scroller.scrollTop - from.top) / from.height;
    scroller.scrollTop = to.top + (share < 0 ? scroller.scrollTop - from.top : share * to.height);
  }, [scrollerRef, layout]);
}
