import { type PageMap, type PageRun, packPage } from '#core/pages/page-map.ts';

/** A run of ten points a character, whole and from left to right unless told otherwise. */
export function aRun(start: number, end: number, fields: Partial<PageRun> = {}): PageRun {
  const length = end - start;
  return {
    start,
    end,
    item: 0,
    from: 0,
    itemLength: length,
    x: 100,
    y: 700,
    width: length * 10,
    size: 10,
    isRightToLeft: false,
    ...fields,
  };
}

/** Pages of A4 with these runs. */
export function somePages(...pages: readonly (readonly PageRun[])[]): PageMap {
  return pages.map((runs) => packPage({ width: 595, height: 842, runs }));
}
