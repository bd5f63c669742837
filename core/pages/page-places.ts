import type { OffsetRange } from '../anchoring/offsets.ts';
import { type PageMap, type PageRun, type SourcePage, unpackPage } from './page-map.ts';

/** The part of a range that one run of a page draws. */
export interface PagePiece extends OffsetRange {
  /** Counted from 0. */
  readonly page: number;
  readonly run: PageRun;
}

/** Answers where on the pages a stretch of the text stands, in O(log n + k). */
export interface PagePlaces {
  readonly pages: readonly SourcePage[];
  /** In the order of the text. What no page draws (a space at a line end, a list marker) has no piece. */
  findPieces(range: OffsetRange): readonly PagePiece[];
  /** The page that an offset stands on, or that of the next words that stand on one. Counted from 0. */
  findPage(offset: number): number;
}

export function createPagePlaces(map: PageMap): PagePlaces {
  const pages = map.map(unpackPage);
  const all = pages.flatMap(({ runs }, page) => runs.map((run) => ({ page, run })));
  return {
    pages,
    findPieces({ start, end }) {
      const pieces: PagePiece[] = [];
      for (let index = findFirstEndingAfter(all, start); index < all.length; index += 1) {
        const found = all[index];
        if (found === undefined || found.run.start >= end) break;
        const { run, page } = found;
        pieces.push({ page, run, start: Math.max(start, run.start), end: Math.min(end, run.end) });
      }
      return pieces;
    },
    findPage: (offset) => (all[findFirstEndingAfter(all, offset)] ?? all.at(-1))?.page ?? 0,
  };
}

function findFirstEndingAfter(all: readonly { readonly run: OffsetRange }[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.run.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
