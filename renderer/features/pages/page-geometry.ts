import type { OffsetRange } from '#core/anchoring/offsets.ts';
import { type Advances, measureAdvances } from '#core/pages/char-advances.ts';
import {
  type FindAdvances,
  findCharacterAt,
  findOffsetAt,
  listBoxes,
  type PageBox,
} from '#core/pages/page-boxes.ts';
import type { PagePlaces } from '#core/pages/page-places.ts';
import type { PageItem } from './page-document.ts';

/** A place on a page, in points from its upper left corner. */
export interface PagePoint {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** What stands where on the pages of a brief. Exact to the letter as soon as the fonts of a page are known. */
export interface PageGeometry {
  readonly places: PagePlaces;
  /** Boxes of a range on one page. */
  listBoxes(page: number, range: OffsetRange): readonly PageBox[];
  /** The gap between characters nearest to a point; `null` on a page without text. */
  findOffset(point: PagePoint): number | null;
  /** The character under a point; `null` over white paper. */
  findCharacter(point: PagePoint): number | null;
  /** First and last offset on a page; `null` for one without text. */
  getExtent(page: number): OffsetRange | null;
}

/** What is known of the items of each page that was drawn. */
export type KnownItems = ReadonlyMap<number, readonly PageItem[]>;

export function createPageGeometry(places: PagePlaces, known: KnownItems): PageGeometry {
  const spreads = new Map<number, FindAdvances>();
  const getSpread = (page: number): FindAdvances => {
    const spread = spreads.get(page) ?? createSpread(known.get(page));
    spreads.set(page, spread);
    return spread;
  };
  return {
    places,
    listBoxes(page, range) {
      const sheet = places.pages[page];
      if (sheet === undefined) return [];
      const pieces = places.findPieces(range).filter((piece) => piece.page === page);
      return listBoxes(sheet, pieces, getSpread(page));
    },
    findOffset({ page, ...point }) {
      const sheet = places.pages[page];
      return sheet === undefined ? null : findOffsetAt(sheet, point, getSpread(page));
    },
    findCharacter({ page, ...point }) {
      const sheet = places.pages[page];
      return sheet === undefined ? null : findCharacterAt(sheet, point, getSpread(page));
    },
    getExtent(page) {
      const runs = places.pages[page]?.runs ?? [];
      const [first] = runs;
      const last = runs.at(-1);
      return first && last ? { start: first.start, end: last.end } : null;
    },
  };
}

function createSpread(items: readonly PageItem[] | undefined): FindAdvances {
  const measured = new Map<number, Advances>();
  return (run) => {
    const item = items?.[run.item];
    // An item of another length is another item: a later pdf.js may cut them otherwise.
    if (item === undefined || item.text.length !== run.itemLength) return undefined;
    const advances = measured.get(run.item) ?? measureAdvances(item.text, run, item.widths);
    measured.set(run.item, advances);
    return advances;
  };
}
