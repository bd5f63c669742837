import { type ReactNode, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { placeToolbar } from '../reader/place-toolbar.ts';
import { useFrameCallback } from '../reader/use-frame-callback.ts';
import { useMeasurement } from '../reader/use-measurement.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { PageLayout } from './page-layout.ts';

interface PageToolbarProps {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly layout: PageLayout;
  readonly geometry: PageGeometry;
  readonly range: OffsetRange;
  readonly children: ReactNode;
}

/** Carries the tools for the selected words to them, as in the text. */
export function PageToolbar({ scrollerRef, layout, geometry, range, children }: PageToolbarProps) {
  const hostRef = useRef<HTMLDivElement>(null);
  const place = useCallback(() => {
    const host = hostRef.current;
    const scroller = scrollerRef.current;
    if (host === null || scroller === null) return;
    const { left, top } = placeToolbar({
      lines: findEnds(geometry, layout, range).map((box) => ({
        ...box,
        left: box.left - scroller.scrollLeft,
        top: box.top - scroller.scrollTop,
      })),
      frame: { left: 0, top: 0, width: scroller.clientWidth, height: scroller.clientHeight },
      width: host.offsetWidth,
      height: host.offsetHeight,
    });
    host.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }, [scrollerRef, layout, geometry, range]);
  useMeasurement(hostRef, place);
  const placeSoon = useFrameCallback(place);
  useEffect(() => {
    const scroller = scrollerRef.current;
    scroller?.addEventListener('scroll', placeSoon, { passive: true });
    return () => scroller?.removeEventListener('scroll', placeSoon);
  }, [scrollerRef, placeSoon]);
  return (
    <div ref={hostRef} className="page-toolbar">
      {children}
    </div>
  );
}

/** The first and the last line of a range, in CSS pixels from the top of all pages. */
function findEnds(geometry: PageGeometry, { pages, scale }: PageLayout, range: OffsetRange) {
  const pieces = geometry.places.findPieces(range);
  const ends = [pieces[0], pieces.at(-1)];
  return ends.flatMap((piece) => {
    const place = piece && pages[piece.page];
    const [box] = piece ? geometry.listBoxes(piece.page, { start: piece.start, end: piece.end }) : [];
    if (!place || !box) return [];
    return [
      {
        left: place.left + box.left * scale,
        top: place.top + box.top * scale,
        width: box.width * scale,
        height: box.height * scale,
      },
    ];
  });
}
