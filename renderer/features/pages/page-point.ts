import type { PagePoint } from './page-geometry.ts';
import { findPageAt, type PageLayout } from './page-layout.ts';

/** The place on the pages under a point of the window; between two pages it is on the one below. */
export function toPagePoint(
  scroller: HTMLElement,
  layout: PageLayout,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): PagePoint {
  const { left, top } = scroller.getBoundingClientRect();
  const x = clientX - left - scroller.clientLeft + scroller.scrollLeft;
  const y = clientY - top - scroller.clientTop + scroller.scrollTop;
  const page = findPageAt(layout.pages, y);
  const place = layout.pages[page];
  return {
    page,
    x: (x - (place?.left ?? 0)) / layout.scale,
    y: (y - (place?.top ?? 0)) / layout.scale,
  };
}
