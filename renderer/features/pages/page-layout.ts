/** Pages one below the other, in CSS pixels. */
export interface PageLayout {
  /** What the pages were laid out for; CSS pixels. */
  readonly room: number;
  readonly scale: number;
  readonly height: number;
  readonly pages: readonly PlacedPage[];
}

export interface PlacedPage {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const PAGE_GAP_PX = 16;
/** Beside the widest page. */
const MARGIN_PX = 20;
const LEAST_WIDTH_PX = 160;

/**
 * @param sizes of the pages in points
 * @param room width of the view in CSS pixels
 * @param zoom 1 lets the widest page fill the width
 */
export function layOutPages(sizes: readonly Size[], room: number, zoom: number): PageLayout {
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 1);
  const scale = (Math.max(LEAST_WIDTH_PX, room - 2 * MARGIN_PX) / widest) * zoom;
  let top = PAGE_GAP_PX;
  const pages = sizes.map(({ width, height }) => {
    const page = {
      top,
      left: Math.max(MARGIN_PX, (room - width * scale) / 2),
      width: width * scale,
      height: height * scale,
    };
    top += page.height + PAGE_GAP_PX;
    return page;
  });
  return { room, scale, height: top, pages };
}

/** First and last page that reach into a stretch of the view, in CSS pixels from its top. */
export function findPagesWithin(
  { pages }: PageLayout,
  stretch: { readonly top: number; readonly bottom: number },
): { readonly first: number; readonly last: number } {
  const first = findPageAt(pages, stretch.top);
  return { first, last: Math.max(first, findPageAt(pages, stretch.bottom)) };
}

/** The page at a height; in a gap the one below it, beyond the end the last. */
export function findPageAt(pages: readonly PlacedPage[], y: number): number {
  let low = 0;
  let high = Math.max(0, pages.length - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const page = pages[middle];
    if (page !== undefined && page.top + page.height < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Steps of the zoom in parts of the width that fits. */
export const PAGE_ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;

export function stepPageZoom(zoom: number, direction: 'in' | 'out'): number {
  const step =
    direction === 'in' ? PAGE_ZOOMS.find((each) => each > zoom) : PAGE_ZOOMS.findLast((each) => each < zoom);
  return step ?? zoom;
}
